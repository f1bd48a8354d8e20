//! The movements, what gives credit for each, and what can go wrong. The ways to a credit are equal: none of them is
//! the lesser one.

use crate::words;

words! {
    /// A movement that is practised.
    pub enum Gesture {
        /// Bring the pointer to the thing.
        Move = "move",
        /// Let the pointer rest on it.
        Point = "point",
        /// Press it once.
        Click = "click",
        /// Press it twice, quickly.
        Double = "double",
        /// Press it with the right button.
        Right = "right",
        /// Scroll until it is in view.
        Scroll = "scroll",
        /// Bring it somewhere.
        Drag = "drag",
        /// Tap it.
        Tap = "tap",
        /// Keep a finger on it.
        Hold = "hold",
        /// Sweep in a direction.
        Swipe = "swipe",
        /// Make it larger or smaller.
        Zoom = "zoom",
        /// Press a key.
        Key = "key",
        /// Type a word.
        Word = "word",
    }
}

words! {
    /// What was seen, when it counts.
    pub enum Credit {
        Moved = "moved", Focused = "focused", Pointed = "pointed", Clicked = "clicked", Tapped = "tapped",
        Entered = "entered", Double = "double", Right = "right", Menu = "menu", Held = "held", Scrolled = "scrolled",
        Keyed = "keyed", Pressed = "pressed", Dragged = "dragged", Chosen = "chosen", Swiped = "swiped",
        Pinched = "pinched", Wheeled = "wheeled", Typed = "typed"
    }
}

words! {
    /// What was seen, when it does not count yet.
    pub enum Miss {
        Left = "left", Elsewhere = "elsewhere", Right = "right", One = "one", Slow = "slow", Dropped = "dropped",
        Short = "short", OtherWay = "other-way", OtherKey = "other-key"
    }
}

impl Gesture {
    /// Every way to do it, all equal.
    pub const fn credits(self) -> &'static [Credit] {
        match self {
            Self::Move => &[Credit::Moved, Credit::Focused],
            Self::Point => &[Credit::Pointed, Credit::Focused],
            Self::Click => &[Credit::Clicked, Credit::Tapped, Credit::Entered],
            Self::Double => &[Credit::Double, Credit::Entered],
            Self::Right => &[Credit::Right, Credit::Menu, Credit::Held],
            Self::Scroll => &[Credit::Scrolled, Credit::Keyed, Credit::Pressed],
            Self::Drag => &[Credit::Dragged, Credit::Chosen],
            Self::Tap => &[Credit::Tapped, Credit::Clicked, Credit::Entered],
            Self::Hold => &[Credit::Held, Credit::Right, Credit::Menu],
            Self::Swipe => &[Credit::Swiped, Credit::Keyed, Credit::Pressed],
            Self::Zoom => &[Credit::Pinched, Credit::Keyed, Credit::Pressed, Credit::Wheeled],
            Self::Key | Self::Word => &[Credit::Typed, Credit::Pressed],
        }
    }

    /// Every way in which it can fail, each with a text of its own.
    pub const fn misses(self) -> &'static [Miss] {
        match self {
            Self::Move | Self::Scroll => &[],
            Self::Point => &[Miss::Left],
            Self::Click => &[Miss::Elsewhere, Miss::Right],
            Self::Double => &[Miss::One, Miss::Slow, Miss::Elsewhere],
            Self::Right => &[Miss::Left, Miss::Elsewhere],
            Self::Drag => &[Miss::Dropped],
            Self::Tap => &[Miss::Elsewhere],
            Self::Hold => &[Miss::Short, Miss::Elsewhere],
            Self::Swipe | Self::Zoom => &[Miss::OtherWay],
            Self::Key | Self::Word => &[Miss::OtherKey],
        }
    }

    /// Whether it can be done by keys alone, and also by pressing in one place.
    pub fn has_other_ways(self) -> bool {
        self.credits().iter().any(|credit| credit.is_by_keys()) && self.credits().iter().any(|credit| credit.is_in_one_place())
    }
}

impl Credit {
    /// Whether a keyboard is enough for it.
    pub const fn is_by_keys(self) -> bool {
        matches!(self, Self::Focused | Self::Entered | Self::Menu | Self::Keyed | Self::Pressed | Self::Chosen | Self::Typed)
    }

    /// Whether one finger in one place is enough for it: no path to follow, no second finger, no wheel.
    pub const fn is_in_one_place(self) -> bool {
        !matches!(
            self,
            Self::Dragged
                | Self::Swiped
                | Self::Pinched
                | Self::Wheeled
                | Self::Scrolled
                | Self::Keyed
                | Self::Entered
                | Self::Menu
                | Self::Typed
        )
    }
}
