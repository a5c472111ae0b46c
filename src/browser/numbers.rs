//! Numbers and dates as the browser writes them in a locale.

use crate::content::Numbers;
use js_sys::{Array, Date, Intl::PluralRules, Number, Object, Reflect};

/// Numbers as the browser says them in any locale.
pub const NUMBERS: Numbers = Numbers {
    form: |locale, count| {
        let rules = PluralRules::new(&Array::of1(&locale.into()), &Object::new());
        rules.select(count as f64).into()
    },
    write: |locale, number| Number::from(number as f64).to_locale_string(locale).into(),
};

/// A moment, in milliseconds since 1970, as the learner writes dates and times.
pub fn date(moment: f64, locale: &str) -> String {
    let options = Object::new();
    for (name, style) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // A new object takes any property.
        let _ = Reflect::set(&options, &name.into(), &style.into());
    }
    let date = Date::new(&moment.into());
    date.to_locale_string(locale, &options).into()
}
