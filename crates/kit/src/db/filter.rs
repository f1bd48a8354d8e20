//! Filters that vary: `AND column = $n` parts chosen from fixed texts, never from what a person typed.

use super::{Bind, Binds};

/// The extra conditions of one reading; they take the place of `{filter}` in the statement.
#[derive(Debug, Default)]
pub struct Filter {
    parts: Vec<(&'static str, Bind)>,
}

impl Filter {
    pub fn new() -> Self {
        Filter::default()
    }

    /// Adds `AND <condition> $n`; the condition is a fixed text such as `"e.place ="`.
    #[must_use]
    pub fn and(mut self, condition: &'static str, value: impl Into<Bind>) -> Self {
        self.parts.push((condition, value.into()));
        self
    }

    /// Adds the condition only when there is a value.
    #[must_use]
    pub fn and_some<T: Into<Bind>>(self, condition: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.and(condition, value),
            None => self,
        }
    }

    pub(super) fn apply(self, text: &str, mut binds: Binds) -> (String, Binds) {
        let mut conditions = Vec::new();
        for (condition, value) in self.parts {
            binds.0.push(value);
            conditions.push(format!(" AND {condition} ${}", binds.0.len()));
        }
        (text.replace("{filter}", &conditions.concat()), binds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_condition_gets_the_next_number() {
        let filter = Filter::new().and("e.month =", "2024-05").and_some::<i64>("e.nr <", None).and("e.nr <", 9);
        let (text, binds) = filter.apply("SELECT 1 FROM e WHERE e.programme = $1{filter} ORDER BY e.nr", crate::binds![1]);
        assert_eq!(text, "SELECT 1 FROM e WHERE e.programme = $1 AND e.month = $2 AND e.nr < $3 ORDER BY e.nr");
        assert_eq!(binds.0.len(), 3);
    }
}
