//! Pages of other people's that frame a page of the package, which stands on another site.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{Browser, Learner, Screen, Site, setting};

/// Notes what the frame sends and how high it becomes.
const WATCH: &str = "
    window.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    window.heights = [];
    new ResizeObserver(([{ target }]) => heights.push(target.clientHeight))
        .observe(document.querySelector('iframe'));
";

/// How a page frames another.
pub struct Framing<'a> {
    /// The address of the framed page, from the folder of the package on.
    pub page: &'a str,
    /// Further attributes of the frame.
    pub attributes: &'a str,
    /// What stands below the frame.
    pub below: &'a str,
}

impl Default for Framing<'_> {
    fn default() -> Self {
        Self {
            page: "standalone/index.html",
            attributes: "",
            below: "",
        }
    }
}

/// The standalone page of the package, of which an author can make a page of their own.
pub fn standalone_page() -> String {
    let file = Path::new(&setting("JOURNEYS_PACKAGE")).join("standalone/index.html");
    fs::read_to_string(file).expect("the page is in the package")
}

/// Someone at a desk who opens a page of the host, and in it a frame with the widget.
pub async fn comes_to_a_frame(host: Site, widgets: &Site, framing: &Framing<'_>) -> Learner {
    let Framing {
        page,
        attributes,
        below,
    } = framing;
    let html = format!(
        r#"<!doctype html>
<html lang="en">
<title>A course of somebody else's</title>
<h1>A lesson about customers</h1>
<iframe src="{}{page}" title="Your customer model" style="width: 100%; border: 0" {attributes}></iframe>
<script>{WATCH}</script>
{below}
"#,
        widgets.lesson()
    );
    let page = host.shows("host", html);
    let learner = Learner::comes(host, Browser::new(Screen::Desk(1000, 700))).await;
    learner.goes_to_page(&page).await;
    learner.enters_the_frame().await;
    learner.waits_for_the_widget().await;
    learner
}

impl Learner {
    /// Turns to what is in the first frame of the page.
    pub async fn enters_the_frame(&self) {
        let frame = self.client.enter_frame(0).await;
        frame.expect("there is a frame");
    }

    /// Turns to the page around the frame.
    pub async fn leaves_the_frame(&self) {
        let left = self.client.clone().enter_parent_frame().await;
        left.expect("there is a page around the frame");
    }

    /// Asks the page that holds the frame.
    pub async fn asks_the_host(&self, script: &str) -> Value {
        self.leaves_the_frame().await;
        let answer = self.asks_page(script, &[]).await;
        self.enters_the_frame().await;
        answer
    }

    /// Waits until a script on the page that holds the frame returns something that is true.
    pub async fn until_the_host(&self, what: &str, script: &str) {
        self.leaves_the_frame().await;
        self.until(&format!("the host {what}"), script, &[]).await;
        self.enters_the_frame().await;
    }

    /// Waits until nothing is cut off and nothing can be scrolled: the frame is as high as what is in
    /// it, and stays so while some pictures are drawn.
    pub async fn sees_the_frame_fit(&self) -> u64 {
        let fits = "const high = () => Math.ceil(document.body.getBoundingClientRect().height);
            const fits = () => Math.abs(innerHeight - high()) <= 1
                && document.documentElement.scrollHeight <= innerHeight
                && document.documentElement.clientWidth === innerWidth;
            return new Promise((done) => {
                let rounds = 20;
                (function look() {
                    if (!fits()) done(false);
                    else if (!rounds--) done(high());
                    else requestAnimationFrame(look);
                })();
            })";
        let high = self.until("the frame fits", fits, &[]).await;
        high.as_u64().unwrap_or_default()
    }

    /// Waits until the frame has said nothing more while some pictures are drawn.
    pub async fn sees_the_frame_come_to_rest(&self) {
        let rests = "const was = heard.length;
            return new Promise((done) => {
                let rounds = 60;
                (function look() {
                    if (!rounds--) done(heard.length === was);
                    else requestAnimationFrame(look);
                })();
            })";
        self.until_the_host("sees the frame come to rest", rests)
            .await;
    }

    /// No height was left and taken up again twice over.
    pub async fn sees_the_frame_never_go_to_and_fro(&self) {
        let swings = "return heights.some((one, at) => at > 2 && one !== heights[at - 1]
            && one === heights[at - 2] && heights[at - 1] === heights[at - 3]) && heights";
        let swings = self.asks_the_host(swings).await;
        assert_eq!(swings, json!(false), "the frame goes to and fro");
    }
}
