//! All SQL of the room, apart from what the consumer and the snapshot keep beside their own story.

pub mod figures;
pub mod programme;
pub mod rule;
