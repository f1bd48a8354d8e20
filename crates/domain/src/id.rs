//! Ids are made by whoever writes (a form, a browser without internet), so that sending twice is writing once.
//! They begin with the time, so that they sort as they came.

use crate::time::Instant;

/// The id of anything: a `UUIDv7`.
pub type Id = uuid::Uuid;

/// A new id, from the time and ten random bytes that the caller provides. A time before 1970 counts as 1970.
pub fn new_id(instant: Instant, random: [u8; 10]) -> Id {
    let millis = u64::try_from(instant.0).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// When this id says it was made; `None` for an id of another kind. The clock is that of whoever made it.
pub fn made_at(id: Id) -> Option<Instant> {
    let of_ours = id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122;
    let millis = i64::try_from(id.as_u128() >> 80).ok()?;
    of_ours.then_some(Instant(millis))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_of_another_kind_tells_no_time() {
        assert_eq!(made_at(Id::nil()), None);
        assert_eq!(made_at(Id::max()), None);
    }

    #[test]
    fn a_time_before_1970_counts_as_1970() {
        assert_eq!(made_at(new_id(Instant(-5), [7; 10])), Some(Instant(0)));
    }

    proptest! {
        #[test]
        fn an_id_tells_when_it_was_made(millis in 0_i64..(1 << 48), random: [u8; 10]) {
            prop_assert_eq!(made_at(new_id(Instant(millis), random)), Some(Instant(millis)));
        }

        #[test]
        fn a_later_id_sorts_later(
            millis in 0_i64..(1 << 40),
            later in 1_i64..100_000,
            one: [u8; 10],
            other: [u8; 10],
        ) {
            prop_assert!(new_id(Instant(millis), one) < new_id(Instant(millis + later), other));
        }
    }
}
