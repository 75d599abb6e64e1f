//! The three forms of an answer.

words! {
    /// How an answer is written.
    pub enum Format {
        Table = "table" "表",
        Json = "json" "JSON",
        Csv = "csv" "CSV",
    }
}
