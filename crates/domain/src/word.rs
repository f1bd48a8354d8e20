//! Closed lists. Whatever a helper chooses from (a theme, an outcome, a role) is one of a few words, each with a
//! short code that never changes: it stands in the database, in the journal, in addresses and in text keys.

/// A code that is not in its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{code}` is not a {list}")]
pub struct NotInList {
    /// The `NAME` of the list.
    pub list: &'static str,
    /// What was given.
    pub code: String,
}

/// A word of a closed list, for code that works with any list.
pub trait Word: Copy + PartialEq + 'static {
    /// The list's own name in `snake_case`.
    const NAME: &'static str;

    /// Every word, in the order of the list.
    const ALL: &'static [Self];

    /// The short code that is stored and sent.
    fn code(self) -> &'static str;

    /// The word with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.code() == code)
    }
}

/// Declares a closed list of words, stored and sent as their codes.
///
/// ```
/// domain::words! {
///     /// How sure someone feels.
///     pub enum Mood { Calm = "calm", NotSure = "not_sure" }
/// }
/// assert_eq!(Mood::from_code("not_sure"), Some(Mood::NotSure));
/// assert_eq!(Mood::NotSure.text_key(), "mood-not_sure");
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$says:meta])* $word:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$says])* $word),+ }

        impl $name {
            /// The list's own name in `snake_case`.
            pub const NAME: &'static str = {
                const BYTES: [u8; $crate::word::snake_length(stringify!($name))] =
                    $crate::word::snake(stringify!($name));
                match core::str::from_utf8(&BYTES) {
                    Ok(name) => name,
                    Err(_) => stringify!($name),
                }
            };

            /// Every word, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The short code that is stored and sent.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The word with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }

            /// The key of its text in the locales: `{NAME}-{code}`.
            pub fn text_key(self) -> String {
                format!("{}-{}", Self::NAME, self.code())
            }
        }

        impl $crate::word::Word for $name {
            const NAME: &'static str = $name::NAME;
            const ALL: &'static [Self] = $name::ALL;

            fn code(self) -> &'static str {
                $name::code(self)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.pad(self.code())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::word::NotInList;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::from_code(code)
                    .ok_or_else(|| $crate::word::NotInList { list: Self::NAME, code: code.to_owned() })
            }
        }

        $crate::stored_as_text!($name);
    };
}

/// How long a `CamelCase` name is in `snake_case`.
#[doc(hidden)]
pub const fn snake_length(name: &str) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < name.len() {
        length += if at > 0 && name.as_bytes()[at].is_ascii_uppercase() { 2 } else { 1 };
        at += 1;
    }
    length
}

/// A `CamelCase` name in `snake_case`, of the length that `snake_length` tells.
#[doc(hidden)]
pub const fn snake<const N: usize>(name: &str) -> [u8; N] {
    let (mut bytes, mut to, mut at) = ([b'_'; N], 0, 0);
    while at < name.len() {
        let letter = name.as_bytes()[at];
        to += (at > 0 && letter.is_ascii_uppercase()) as usize;
        bytes[to] = letter.to_ascii_lowercase();
        to += 1;
        at += 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    words! {
        /// What Christine can lend at the library desk.
        pub enum LoanThing { Mouse = "mouse", UsbKey = "usb_key", Tablet = "tablet" }
    }

    #[test]
    fn a_list_knows_its_name_its_words_and_their_order() {
        assert_eq!(LoanThing::NAME, "loan_thing");
        assert_eq!(LoanThing::ALL, [LoanThing::Mouse, LoanThing::UsbKey, LoanThing::Tablet]);
        assert!(LoanThing::Mouse < LoanThing::Tablet);
        assert_eq!(LoanThing::UsbKey.text_key(), "loan_thing-usb_key");
    }

    #[test]
    fn every_word_comes_back_from_its_code() {
        for word in LoanThing::ALL {
            assert_eq!(LoanThing::from_code(word.code()), Some(*word));
            assert_eq!(word.to_string().parse(), Ok(*word));
        }
    }

    #[test]
    fn a_code_outside_the_list_is_refused_by_name() {
        assert_eq!(LoanThing::from_code("Mouse"), None);
        let refused = "piano".parse::<LoanThing>().unwrap_err();
        assert_eq!(refused.to_string(), "`piano` is not a loan_thing");
    }

    #[test]
    fn json_holds_the_code_and_nothing_else() {
        assert_eq!(serde_json::to_string(&LoanThing::UsbKey).unwrap(), r#""usb_key""#);
        assert_eq!(serde_json::from_str::<LoanThing>(r#""tablet""#).unwrap(), LoanThing::Tablet);
        assert!(serde_json::from_str::<LoanThing>(r#""piano""#).is_err());
    }
}
