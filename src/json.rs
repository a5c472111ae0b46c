//! A reader of JSON for stored documents and for the words of the checks. It is small, because the
//! modules travel to learners' phones, where `serde_json` would weigh 7 KB.
//!
//! What the standard calls JSON it accepts, and nothing else; every character of a text comes back as
//! it was. Of numbers it knows the whole ones from 0 up, since we write no others.

use std::str::Chars;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Null,
    Bool(bool),
    /// A whole number from 0 up.
    Whole(u64),
    /// A number with a sign, a fraction or an exponent, or one too large.
    OtherNumber,
    Text(String),
    Array(Vec<Value>),
    /// The fields in the order in which they stand; a name may stand there twice.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, if it is one.
    pub fn as_whole(&self) -> Option<u64> {
        match self {
            Value::Whole(number) => Some(*number),
            _ => None,
        }
    }
}

/// How many arrays and objects may lie in one another. Ours are below ten; a record made to
/// exhaust the stack must not.
const DEEPEST: usize = 127;

/// The value that a text consists of; `None` when it is not JSON.
pub fn parse(json: &str) -> Option<Value> {
    let mut reader = Reader(json.chars());
    let value = reader.value(DEEPEST)?;
    reader.skip_space();
    reader.peek().is_none().then_some(value)
}

/// What has not been read yet.
struct Reader<'a>(Chars<'a>);

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<char> {
        self.0.clone().next()
    }

    /// Takes a character if it comes next; says whether it did.
    fn take(&mut self, wanted: char) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.0.next();
        }
        is_next
    }

    /// The same, behind any white space.
    fn take_sign(&mut self, wanted: char) -> bool {
        self.skip_space();
        self.take(wanted)
    }

    fn skip_space(&mut self) {
        while self.take(' ') || self.take('\n') || self.take('\t') || self.take('\r') {}
    }

    /// A value in which arrays and objects may lie so deep.
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            'n' => self.word("null", Value::Null),
            't' => self.word("true", Value::Bool(true)),
            'f' => self.word("false", Value::Bool(false)),
            '"' => self.text().map(Value::Text),
            '[' => self.all(']', depth, Self::value).map(Value::Array),
            '{' => self.all('}', depth, Self::field).map(Value::Object),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        word.chars().all(|one| self.take(one)).then_some(value)
    }

    /// What stands between two brackets, of which the first comes next, with commas in between.
    fn all<T>(
        &mut self,
        end: char,
        depth: usize,
        read: fn(&mut Self, usize) -> Option<T>,
    ) -> Option<Vec<T>> {
        let depth = depth.checked_sub(1)?;
        let mut all = Vec::new();
        self.0.next();
        if self.take_sign(end) {
            return Some(all);
        }
        loop {
            all.push(read(self, depth)?);
            if self.take_sign(end) {
                return Some(all);
            }
            if !self.take(',') {
                return None;
            }
        }
    }

    fn field(&mut self, depth: usize) -> Option<(String, Value)> {
        self.skip_space();
        let name = self.text()?;
        let value = self.take_sign(':').then(|| self.value(depth))?;
        Some((name, value?))
    }

    fn text(&mut self) -> Option<String> {
        if !self.take('"') {
            return None;
        }
        let mut text = String::new();
        loop {
            match self.0.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                '\0'..='\u{1f}' => return None,
                character => text.push(character),
            }
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        match self.0.next()? {
            character @ ('"' | '\\' | '/') => Some(character),
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => self.numbered(),
            _ => None,
        }
    }

    /// A character by its number. JSON writes one beyond U+FFFF as two halves; a half by itself is
    /// no character.
    fn numbered(&mut self) -> Option<char> {
        let number = self.four_digits()?;
        if !matches!(number, 0xd800..=0xdbff) {
            return char::from_u32(number);
        }
        if !(self.take('\\') && self.take('u')) {
            return None;
        }
        match self.four_digits()? {
            low @ 0xdc00..=0xdfff => {
                char::from_u32(0x10000 + (number - 0xd800) * 0x400 + (low - 0xdc00))
            }
            _ => None,
        }
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + self.0.next()?.to_digit(16)?;
        }
        Some(number)
    }

    fn number(&mut self) -> Option<Value> {
        let mut is_whole = !self.take('-');
        let digits = self.digits()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        if self.take('.') {
            is_whole = false;
            self.digits()?;
        }
        if self.take('e') || self.take('E') {
            is_whole = false;
            let _ = self.take('+') || self.take('-');
            self.digits()?;
        }
        let number = digits.parse().ok().filter(|_| is_whole);
        Some(number.map_or(Value::OtherNumber, Value::Whole))
    }

    /// At least one digit.
    fn digits(&mut self) -> Option<&'a str> {
        let from = self.0.as_str();
        while self.peek().is_some_and(|one| one.is_ascii_digit()) {
            self.0.next();
        }
        let digits = from.strip_suffix(self.0.as_str())?;
        (!digits.is_empty()).then_some(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same value as `serde_json` reads it.
    fn as_read_by_serde(json: &str) -> Option<Value> {
        serde_json::from_str(json).ok().map(of_serde)
    }

    fn of_serde(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => Value::Bool(value),
            serde_json::Value::Number(number) => {
                number.as_u64().map_or(Value::OtherNumber, Value::Whole)
            }
            serde_json::Value::String(text) => Value::Text(text),
            serde_json::Value::Array(items) => {
                Value::Array(items.into_iter().map(of_serde).collect())
            }
            serde_json::Value::Object(fields) => {
                let fields = fields.into_iter();
                Value::Object(fields.map(|(name, one)| (name, of_serde(one))).collect())
            }
        }
    }

    /// With the fields of each object as `serde_json` has them: in order, the last of a name.
    fn in_order(value: Value) -> Value {
        match value {
            Value::Array(items) => Value::Array(items.into_iter().map(in_order).collect()),
            Value::Object(fields) => {
                let fields = fields.into_iter();
                let fields = fields.map(|(name, one)| (name, in_order(one)));
                let fields: std::collections::BTreeMap<_, _> = fields.collect();
                Value::Object(fields.into_iter().collect())
            }
            other => other,
        }
    }

    /// Any JSON, written with spaces and escapes in it here and there.
    fn any_json() -> impl Strategy<Value = String> {
        let text = prop_oneof![
            any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap_or_default()),
            any::<String>().prop_map(|text| {
                let escaped = text.encode_utf16().map(|unit| format!("\\u{unit:04X}"));
                format!("\"{}\"", escaped.collect::<String>())
            }),
            r#""(\\["\\/bfnrt]|[ -!#-\[\]-~]){0,8}""#,
        ];
        let number = r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,4})?([eE][-+]?[0-9]{1,2})?";
        let leaf = prop_oneof![
            "null|true|false",
            number,
            any::<u64>().prop_map(|number| number.to_string()),
            text.clone(),
        ];
        let leaf =
            (leaf, "[ \n\r\t]{0,2}").prop_map(|(leaf, space)| format!("{space}{leaf}{space}"));
        leaf.prop_recursive(4, 32, 4, move |inner| {
            let items = prop::collection::vec(inner.clone(), 0..4);
            let field = (text.clone(), inner).prop_map(|(name, value)| format!("{name} :{value}"));
            let fields = prop::collection::vec(field, 0..4);
            prop_oneof![
                items.prop_map(|items| format!("[{}]", items.join(","))),
                fields.prop_map(|fields| format!(" {{ {} }}", fields.join(", "))),
            ]
        })
    }

    #[test]
    fn what_is_not_json_is_refused() {
        let refused = [
            "",
            " ",
            "nul",
            "nulll",
            "True",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1e",
            "0x1",
            "1 2",
            "'a'",
            "\"a",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\n\"",
            "\"\\udc00\"",
            "\"\\ud800\\ud800\"",
            "[",
            "[1",
            "[1,]",
            "[,]",
            "]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "\u{feff}1",
            "\u{a0}1",
            "NaN",
            "/**/1",
        ];
        for json in refused {
            assert_eq!(parse(json), None, "{json:?}");
            assert_eq!(as_read_by_serde(json), None, "{json:?}");
        }
    }

    #[test]
    fn depth_has_a_limit() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        for depth in [DEEPEST, DEEPEST + 1, 100_000] {
            assert_eq!(parse(&nested(depth)), as_read_by_serde(&nested(depth)));
        }
        assert!(parse(&nested(DEEPEST)).is_some());
    }

    proptest! {
        #[test]
        fn json_is_read_as_serde_json_reads_it(json in any_json()) {
            let read = as_read_by_serde(&json);
            prop_assert!(read.is_some());
            prop_assert_eq!(parse(&json).map(in_order), read);
        }

        #[test]
        fn json_with_a_change_is_judged_as_serde_json_judges_it(
            json in any_json(),
            at in any::<prop::sample::Index>(),
            put in prop_oneof!["", "[\\[\\]{}:,\"\\\\/ue0.\\-+ \t\r\n]", any::<String>()],
        ) {
            let mut characters: Vec<char> = json.chars().collect();
            let at = at.index(characters.len());
            characters.splice(at..=at, put.chars());
            let changed: String = characters.into_iter().collect();
            // A number beyond those of a float is JSON, but serde_json has no place for it.
            let beyond = "number out of range";
            let fault = serde_json::from_str::<serde_json::Value>(&changed).err();
            prop_assume!(!fault.is_some_and(|fault| fault.to_string().starts_with(beyond)));
            prop_assert_eq!(parse(&changed).map(in_order), as_read_by_serde(&changed));
        }

        #[test]
        fn any_text_is_judged_as_serde_json_judges_it(text in any::<String>()) {
            prop_assert_eq!(parse(&text).map(in_order), as_read_by_serde(&text));
        }
    }
}
