//! A learner's hands: keys and fingers.

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, PointerAction, TouchActions,
};
use fantoccini::key::Key;
use serde_json::json;

use super::Learner;
use crate::support::Target;

impl Learner {
    pub async fn presses_key(&self, key: Key) {
        self.strikes(&[key.into()], None).await;
    }

    /// Presses a key while holding another one down.
    pub async fn presses_with(&self, held: Key, key: char) {
        self.strikes(&[key], Some(held.into())).await;
    }

    /// Types words, key by key, where the cursor is.
    pub async fn types(&self, text: &str) {
        self.strikes(&text.chars().collect::<Vec<_>>(), None).await;
    }

    async fn strikes(&self, keys: &[char], held: Option<char>) {
        let mut actions = KeyActions::new("keyboard".into());
        if let Some(value) = held {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.iter().copied() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            actions = actions.then(KeyAction::Up { value });
        }
        let done = self.client.perform_actions(actions).await;
        done.expect("the keyboard can be used");
    }

    /// Puts words in at the cursor all at once, as a paste or a phone's keyboard does.
    pub async fn pastes(&self, text: &str) {
        self.devtools("Input.insertText", json!({ "text": text }))
            .await;
    }

    pub(super) async fn taps(&self, target: &Target) {
        // A remark that comes up between a look and the touch would move what is aimed at.
        let at_rest = "const was = spot(arguments[0]);
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
                const now = spot(arguments[0]);
                done(now && was && now.x === was.x && now.y === was.y && now);
            })))";
        let what = format!("{target:?} stands still");
        let spot = self.until(&what, at_rest, &[target.json()]).await;
        assert_eq!(
            spot["isCovered"], false,
            "a finger reaches {target:?}: {spot}"
        );
        let place = |name: &str| spot[name].as_f64().unwrap_or_default().floor();
        let finger = TouchActions::new("finger".into())
            .then(PointerAction::MoveTo {
                duration: None,
                x: place("x"),
                y: place("y"),
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        let done = self.client.perform_actions(finger).await;
        done.expect("the screen can be touched");
    }
}
