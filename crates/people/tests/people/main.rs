//! Who was helped: as a count, by a code, or by name; and the end of what is kept of her.

mod catalogued;
mod codes;
mod headcounts;
mod persons;
mod terms;
mod town;
