//! Chance that can be repeated: the same seed gives the same history (the method called `SplitMix64`).

/// A stream of numbers that follows from its seed.
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to `end`, which is not reached. The ends used here are far too small for a bias to show.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Whether something that happens `percent` times in a hundred happens.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: u32, most: u32) -> u32 {
        least + u32::try_from(self.below(u64::from(most - least) + 1)).unwrap_or(0)
    }

    /// One of several, each as likely as the others.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap_or(0)]
    }

    /// One of several, each as likely as its weight says.
    pub fn weighted<T: Copy>(&mut self, of: &[(T, u64)]) -> T {
        let mut left = self.below(of.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in of {
            if left < *weight {
                return *thing;
            }
            left -= weight;
        }
        of[0].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let (mut one, mut other) = (Chance::new(7), Chance::new(7));
        assert!((0..100).all(|_| one.next() == other.next()));
    }

    #[test]
    fn what_weighs_nothing_never_comes() {
        let mut chance = Chance::new(1);
        assert!((0..1_000).all(|_| chance.weighted(&[("never", 0), ("always", 3)]) == "always"));
    }
}
