//! The chain from a customer to the solution: what is there, what is missing, and what nothing leads
//! to. Each part leads to its question.

use super::pen::{Lines, Pen, WHOLE};
use super::{Drawing, NARROW, Said, Shape, WIDE, look, numbered};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Canvas, CustomerType, Entry, Id};
use crate::outline::Sentence;
use crate::walkthrough::{Asked, Question, Section, Step};

/// The room for an arrow between two parts.
const ARROW: i32 = 24;
/// The room between two customers.
const APART: i32 = 18;

/// One part of a chain.
struct Node<'a> {
    label: &'static str,
    step: Step,
    /// What is there, in short and in full; nothing where it is missing.
    told: Vec<(&'a str, String)>,
    /// What is said where nothing leads here; empty where something does.
    loose: &'static str,
}

/// One row for each customer type, or for one alone, of the sections that are asked. None where
/// these make no chain.
pub fn draw(
    canvas: &Canvas,
    words: Words,
    asked: Asked,
    only: Option<Id>,
    is_wide: bool,
) -> Option<Drawing> {
    let mut chain = Chain {
        pen: Pen::new(words),
        words,
        number: 0,
        is_wide,
        width: if is_wide { WIDE } else { NARROW },
        y: 1,
    };
    let mut says = Vec::new();
    for one in &canvas.customer_types {
        chain.number += 1;
        if only.is_none_or(|only| only == one.id) {
            let nodes = nodes(canvas, words, asked, one);
            if nodes.len() < 2 {
                return None;
            }
            chain.row(&nodes);
            says.push(chain.say(&nodes));
        }
    }
    if only.is_none() && asked.has(Section::Solution) {
        let mut idle = Said::new(words.say("diagram.chain.idle"));
        for part in canvas.solution.parts() {
            if part.has_words() && is_idle(canvas, part) {
                chain.idle_part(&part.text);
                idle.add(&part.text);
            }
        }
        if !idle.under.is_empty() {
            says.push(idle);
        }
    }
    Some(Drawing {
        caption: words.say("diagram.chain.caption").into(),
        width: chain.width,
        height: chain.y - APART + 1,
        shapes: chain.pen.shapes,
        says,
    })
}

/// Whether a part of the solution serves no customer type, where there are several to choose from.
fn is_idle(canvas: &Canvas, part: &Entry) -> bool {
    let types = &canvas.customer_types;
    types.len() > 1 && !types.iter().any(|one| part.ties.contains(&one.id))
}

fn nodes<'a>(
    canvas: &'a Canvas,
    words: Words,
    asked: Asked,
    one: &'a CustomerType,
) -> Vec<Node<'a>> {
    let of = one.id;
    let is_alone = canvas.customer_types.len() == 1;
    let mut is_told = false;
    let mut nodes: Vec<Node> = Vec::new();
    let mut is_led_to = true;
    for section in Section::ALL {
        let mut told = Vec::new();
        let (label, question, loose) = match section {
            Section::Customers => {
                add(&mut told, &one.role);
                (words.say("section.customers"), Question::Types, "")
            }
            Section::Jobs => {
                let sentence = Sentence::job(words);
                for job in &one.jobs {
                    add_sentence(&mut told, words, sentence, [&job.when, &job.want, &job.so]);
                }
                let loose = words.say("diagram.chain.no-customer");
                (words.say("section.jobs"), Question::Jobs, loose)
            }
            Section::Value => {
                let value = &one.value;
                let blanks = [&value.customer, &value.outcome, &value.approach].map(|one| &**one);
                add_sentence(&mut told, words, Sentence::value(words), blanks);
                let loose = words.say("diagram.chain.no-job");
                (words.say("section.value"), Question::Value, loose)
            }
            Section::Solution => {
                for part in canvas.solution.parts() {
                    is_told |= part.has_words();
                    if is_alone || part.ties.contains(&of) {
                        add(&mut told, &part.text);
                    }
                }
                // Whom it serves can only be said of a solution that has been told.
                let question = if is_told && !is_alone {
                    Question::Serves
                } else {
                    Question::Offering
                };
                let loose = words.say("diagram.chain.no-value");
                (words.say("section.solution"), question, loose)
            }
            Section::Review => break,
        };
        if asked.has(section) {
            let is_there = !told.is_empty();
            let is_loose = is_there && !is_led_to;
            nodes.push(Node {
                label,
                step: Step {
                    question,
                    of: question.is_asked_of_each_type().then_some(of),
                },
                told,
                loose: if is_loose { loose } else { "" },
            });
            is_led_to = is_there;
        }
    }
    nodes
}

fn add<'a>(told: &mut Vec<(&'a str, String)>, text: &'a str) {
    if !is_blank(text) {
        told.push((text, text.into()));
    }
}

/// Adds a sentence, in short by the blank in its middle.
fn add_sentence<'a>(
    told: &mut Vec<(&'a str, String)>,
    words: Words,
    sentence: Sentence,
    blanks: [&'a str; 3],
) {
    for place in [1, 2, 0] {
        let short = blanks[place];
        if !is_blank(short) {
            told.push((short, sentence.read(words, blanks)));
            return;
        }
    }
}

struct Chain {
    pen: Pen,
    words: Words,
    /// The customer type's number.
    number: usize,
    is_wide: bool,
    width: i32,
    /// Where the next row begins.
    y: i32,
}

impl Chain {
    fn row(&mut self, nodes: &[Node]) {
        let (top, first) = (self.y, self.pen.shapes.len());
        let count = nodes.len() as i32;
        let wide = if self.is_wide {
            (self.width - 2 - ARROW * (count - 1)) / count
        } else {
            self.width - 2
        };
        let (mut x, mut y, mut bottom) = (1, top, top);
        let mut arrows = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            if place > 0 {
                arrows.push((x, y, node));
                if self.is_wide {
                    x += ARROW;
                } else {
                    y += ARROW;
                }
            }
            let end = self.node(node, (x, y, wide), place == 0);
            bottom = bottom.max(end);
            if self.is_wide {
                x += wide;
            } else {
                y = end;
            }
        }
        if self.is_wide {
            for link in &mut self.pen.shapes[first..] {
                if let Shape::Link { inside, .. } = link
                    && let Some(Shape::Box { height, .. }) = inside.first_mut()
                {
                    *height = bottom - top;
                }
            }
        }
        for (x, y, node) in arrows {
            self.arrow(x, y, (top + bottom) / 2, node);
        }
        self.y = bottom + APART;
    }

    /// An arrow that leads to a part; a dashed line to what is missing.
    fn arrow(&mut self, x: i32, y: i32, middle: i32, to: &Node) {
        if !to.loose.is_empty() {
            return;
        }
        let is_wide = self.is_wide;
        // Along the way that the chain goes, and across it.
        let at = |along: i32, across: i32| {
            if is_wide {
                (x + along, middle + across)
            } else {
                (x + 17 + across, y + along)
            }
        };
        let end = at(ARROW - 4, 0);
        let mut points = vec![at(4, 0), end];
        let look = if to.told.is_empty() {
            look::GAP
        } else {
            points.extend([at(ARROW - 9, -5), end, at(ARROW - 9, 5)]);
            look::TIE
        };
        self.pen.shapes.push(Shape::Line {
            points,
            look,
            colour: self.number,
        });
    }

    /// The words, the box and the link of a part; returns where it ends.
    fn node(&mut self, node: &Node, place: (i32, i32, i32), is_first: bool) -> i32 {
        let words = self.words;
        let count = node.told.len();
        let more = words.count("diagram.more", count.saturating_sub(1));
        let missing = words.say("diagram.missing");
        let (own, short, text) = match node.told.first() {
            Some((short, _)) if is_first => (look::THERE, *short, look::NAME),
            Some((short, _)) => (look::THERE, *short, look::WORDS),
            None => (look::GAP, missing, look::NOTE),
        };
        let most = if self.is_wide { 3 } else { 2 };
        let mut texts: Vec<Lines> = vec![(node.label, look::SOFT, WHOLE), (short, text, most)];
        if count > 1 {
            texts.push((&more, look::SOFT, WHOLE));
        }
        if !node.loose.is_empty() {
            texts.push((node.loose, look::NOTE, WHOLE));
        }
        let at = self.pen.shapes.len();
        let badge = if is_first { self.number } else { 0 };
        let end = self.pen.card(place, own, self.number, badge, &texts);
        self.pen.link(at, node.step, words, self.number);
        end
    }

    /// A part of the solution that serves nobody.
    fn idle_part(&mut self, part: &str) {
        let words = self.words;
        let wide = if self.is_wide {
            self.width / 2
        } else {
            self.width - 2
        };
        let note = words.say("diagram.chain.idle");
        let texts = [(part, look::WORDS, 2), (note, look::NOTE, WHOLE)];
        let at = self.pen.shapes.len();
        let place = (self.width - 1 - wide, self.y, wide);
        self.y = self.pen.card(place, look::LOOSE, 0, 0, &texts) + APART;
        self.pen.link(at, Step::once(Question::Serves), words, 0);
    }

    fn say(&self, nodes: &[Node]) -> Said {
        let words = self.words;
        let mut said = Said::new(&numbered(words, self.number));
        for node in nodes {
            let mut part = match node.told.as_slice() {
                [] => Said::labelled(words, node.label, words.say("diagram.missing")),
                [(_, full)] => Said::labelled(words, node.label, full),
                _ => Said::new(node.label),
            };
            if node.told.len() > 1 {
                for (_, full) in &node.told {
                    part.add(full);
                }
            }
            if !node.loose.is_empty() {
                part.add(node.loose);
            }
            said.under.push(part);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{boxes, drawn, filled, links, says};
    use super::*;

    fn of_all(canvas: &Canvas) -> Drawing {
        draw(canvas, Words::english(), Asked::ALL, None, true).unwrap()
    }

    #[test]
    fn what_is_there_is_solid_and_what_is_missing_says_so() {
        let drawing = of_all(&filled());
        // The advertisers have a role and a promise, and no job.
        let missing = drawn(&drawing)
            .iter()
            .filter(|one| *one == "missing")
            .count();
        assert_eq!(missing, 2);
        assert_eq!(boxes(&drawing, look::GAP), 2);
        assert_eq!(boxes(&drawing, look::THERE), 6);
        assert!(
            says(&drawing).contains("Customer 2 Customers: Advertisers Jobs to be done: missing")
        );
    }

    #[test]
    fn what_nothing_leads_to_is_pointed_out() {
        let drawing = of_all(&filled());
        let words = says(&drawing);
        assert!(words.contains("No job leads here"), "{words}");
        assert!(words.contains("Serves nobody yet A newsletter"), "{words}");
        assert_eq!(boxes(&drawing, look::LOOSE), 1);
    }

    #[test]
    fn what_is_pointed_out_is_never_cut() {
        let mut canvas = Canvas::new();
        canvas.customer_types[0].role = "Bakers".into();
        canvas.solution.offering.text = "A lid".into();
        for language in ["en", "es", "ar"] {
            let words = Words::of(language);
            let drawing = draw(&canvas, words, Asked::ALL, None, true).unwrap();
            let drawn = drawn(&drawing).join(" ");
            let note = words.say("diagram.chain.no-value");
            assert!(drawn.contains(note), "{note} in {drawn}");
        }
    }

    #[test]
    fn each_part_leads_to_its_question() {
        let canvas = filled();
        let [users, advertisers] = [0, 1].map(|place| canvas.customer_types[place].id);
        let steps: Vec<Step> = links(&of_all(&canvas))
            .into_iter()
            .map(|one| one.0)
            .collect();
        let of = |id| {
            [
                Step::FIRST,
                Step::about(Question::Jobs, id),
                Step::about(Question::Value, id),
                Step::once(Question::Serves),
            ]
        };
        let idle = [Step::once(Question::Serves)];
        assert_eq!(steps, [&of(users)[..], &of(advertisers), &idle].concat());
        let names = links(&of_all(&canvas));
        assert_eq!(names[5].1, "Jobs to be done missing, customer 2");
        assert!(names[6].1.contains("No job leads here"), "{names:?}");
    }

    #[test]
    fn an_untold_solution_is_asked_for_before_whom_it_serves() {
        let drawing = of_all(&Canvas::new());
        let names = links(&drawing);
        assert_eq!(names[3].0, Step::once(Question::Offering));
        assert_eq!(boxes(&drawing, look::GAP), 4);
    }

    #[test]
    fn a_customer_who_is_alone_is_served_by_the_whole_solution() {
        let mut canvas = filled();
        canvas.customer_types.truncate(1);
        let words = says(&of_all(&canvas));
        assert!(!words.contains("Serves nobody"), "{words}");
        assert!(words.contains("A newsletter"), "{words}");
    }

    #[test]
    fn a_row_of_one_customer_has_nothing_of_others() {
        let canvas = filled();
        let only = Some(canvas.customer_types[1].id);
        let one = draw(&canvas, Words::english(), Asked::ALL, only, false).unwrap();
        assert_eq!(links(&one).len(), 4);
        assert!(!says(&one).contains("Users"), "{}", says(&one));
    }

    #[test]
    fn only_what_is_asked_makes_a_chain() {
        let of = |asked| draw(&filled(), Words::english(), Asked::of(asked), None, true);
        assert_eq!(of("jobs"), None);
        let two = of("jobs value").unwrap();
        assert_eq!(links(&two).len(), 4);
        assert!(!says(&two).contains("Solution"));
    }

    #[test]
    fn long_words_are_shortened_in_the_picture_alone() {
        let mut canvas = filled();
        canvas.customer_types[0].value.outcome = "meet and connect ".repeat(9);
        let drawing = of_all(&canvas);
        assert!(drawn(&drawing).iter().any(|one| one.ends_with('…')));
        let whole = "meet and connect ".repeat(9);
        assert!(says(&drawing).contains(whole.trim()));
    }
}
