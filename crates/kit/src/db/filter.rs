//! Filters that vary: `AND column = $n` parts chosen from fixed texts, never from what a person typed.

use super::{Bind, Binds};

/// The extra conditions of one reading; they take the place of `{filter}` in the statement.
#[derive(Debug, Default)]
pub struct Filter {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    before: &'static str,
    values: Vec<Bind>,
    /// What follows a list in brackets; none for a single value.
    after: Option<&'static str>,
}

impl Filter {
    pub fn new() -> Self {
        Filter::default()
    }

    /// Adds `AND <condition> $n`; the condition is a fixed text such as `"e.place ="`.
    #[must_use]
    pub fn and(mut self, condition: &'static str, value: impl Into<Bind>) -> Self {
        self.parts.push(Part { before: condition, values: vec![value.into()], after: None });
        self
    }

    /// Adds `AND <before> ($n, $m)<after>`, for a value that is one of several; an empty list adds nothing.
    #[must_use]
    pub fn and_one_of<T: Into<Bind>>(
        mut self,
        before: &'static str,
        values: impl IntoIterator<Item = T>,
        after: &'static str,
    ) -> Self {
        let values: Vec<Bind> = values.into_iter().map(Into::into).collect();
        if !values.is_empty() {
            self.parts.push(Part { before, values, after: Some(after) });
        }
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
        for part in self.parts {
            let numbers: Vec<_> = (1..=part.values.len()).map(|nr| format!("${}", binds.0.len() + nr)).collect();
            binds.0.extend(part.values);
            let (before, numbers) = (part.before, numbers.join(", "));
            conditions.push(match part.after {
                Some(after) => format!(" AND {before} ({numbers}){after}"),
                None => format!(" AND {before} {numbers}"),
            });
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

    #[test]
    fn one_of_several_stands_in_brackets_and_none_adds_nothing() {
        let filter =
            Filter::new().and_one_of("(e.a IN", ["x", "y"], ")").and_one_of("e.b IN", Vec::<&str>::new(), "").and("e.nr <", 9);
        let (text, binds) = filter.apply("WHERE e.c = $1{filter}", crate::binds![1]);
        assert_eq!(text, "WHERE e.c = $1 AND (e.a IN ($2, $3)) AND e.nr < $4");
        assert_eq!(binds.0.len(), 4);
    }
}
