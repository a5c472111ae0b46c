//! Journeys of learners in a real browser.
