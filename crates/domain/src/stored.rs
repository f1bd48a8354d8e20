//! One way to keep a small value as text: what it prints is what the database and JSON hold, and what it parses
//! is what it reads back. A text that does not parse is an error, never a silent default.

#[doc(hidden)]
pub use {serde, sqlx};

/// Stores and sends a type as the text of its `Display`, read back by its `FromStr`, on every database.
///
/// The type needs `Display` and `FromStr`, and an error of `FromStr` that is `std::error::Error + Send + Sync`.
#[macro_export]
macro_rules! stored_as_text {
    ($name:ident) => {
        impl<DB: $crate::stored::sqlx::Database> $crate::stored::sqlx::Type<DB> for $name
        where
            String: $crate::stored::sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as $crate::stored::sqlx::Type<DB>>::type_info()
            }

            fn compatible(info: &DB::TypeInfo) -> bool {
                <String as $crate::stored::sqlx::Type<DB>>::compatible(info)
            }
        }

        impl<'q, DB: $crate::stored::sqlx::Database> $crate::stored::sqlx::Encode<'q, DB> for $name
        where
            String: $crate::stored::sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buffer: &mut DB::ArgumentBuffer,
            ) -> Result<$crate::stored::sqlx::encode::IsNull, $crate::stored::sqlx::error::BoxDynError> {
                <String as $crate::stored::sqlx::Encode<'q, DB>>::encode(self.to_string(), buffer)
            }
        }

        impl<'r, DB: $crate::stored::sqlx::Database> $crate::stored::sqlx::Decode<'r, DB> for $name
        where
            &'r str: $crate::stored::sqlx::Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, $crate::stored::sqlx::error::BoxDynError> {
                Ok(<&str as $crate::stored::sqlx::Decode<'r, DB>>::decode(value)?.parse()?)
            }
        }

        impl $crate::stored::serde::Serialize for $name {
            fn serialize<S: $crate::stored::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> $crate::stored::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::stored::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as $crate::stored::serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err($crate::stored::serde::de::Error::custom)
            }
        }
    };
}
