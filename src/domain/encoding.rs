//! Encodings of the files that branches and vendors send.

words! {
    /// What the person who hands in a file says of it.
    pub enum Encoding {
        /// A byte order mark, else UTF-8 if every byte fits, else CP932.
        Auto = "auto" "自動",
        Utf8 = "utf-8" "UTF-8" ["utf8"],
        /// Code page 932, as Excel in Japan writes CSV.
        Cp932 = "cp932" "シフトJIS" ["シフトjis", "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932"],
        Utf16 = "utf-16" "UTF-16" ["utf16"],
    }
}

words! {
    /// What a file turned out to be.
    pub enum SourceEncoding {
        Utf8 = "utf-8" "UTF-8",
        Utf8Bom = "utf-8-bom" "UTF-8(BOM付き)",
        Cp932 = "cp932" "シフトJIS",
        Utf16Le = "utf-16le" "UTF-16(LE)",
        Utf16Be = "utf-16be" "UTF-16(BE)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_has_several_names() {
        for (text, expected) in [
            ("auto", Encoding::Auto),
            ("UTF-8", Encoding::Utf8),
            ("utf8", Encoding::Utf8),
            ("Shift_JIS", Encoding::Cp932),
            ("CP932", Encoding::Cp932),
            ("ＵＴＦ－１６", Encoding::Utf16),
        ] {
            assert_eq!(Encoding::parse(text), Ok(expected), "{text}");
        }
    }
}
