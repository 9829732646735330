//! Closed lists of words: each with its key, which is how scenarios and files write it.

/// Declares a list of words, each with its key; the type needs to derive one of serde's traits.
macro_rules! words {
    ($(#[$attribute:meta])* pub enum $name:ident { $($(#[$variant:meta])* $word:ident = $key:literal,)+ }) => {
        $(#[$attribute])*
        pub enum $name {
            $($(#[$variant])* #[serde(rename = $key)] $word,)+
        }

        impl $name {
            /// Every one, in the order of this type.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$word),+];

            /// Its stable key in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$word => $key,)+
                }
            }
        }
    };
}
pub(crate) use words;
