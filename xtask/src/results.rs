//! Counting what passed and failed.

use std::fmt;

/// How many test cases passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// Test cases that passed.
    pub passed: usize,
    /// Test cases that failed.
    pub failed: usize,
}

impl Count {
    /// A step that is one test case, such as a lint run.
    pub fn one(passed: bool) -> Self {
        Count {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// Adds the counts of one more line of `cargo test`, if it is one that sums up.
    pub fn add_line(&mut self, line: &str) {
        let Some((_, sums)) = line.split_once("test result: ") else {
            return;
        };
        let number_before = |word: &str| -> usize {
            let before = sums.split_once(word).map_or("", |(before, _)| before);
            let number = before.rsplit(' ').find(|part| !part.is_empty());
            number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
        };
        self.passed += number_before(" passed;");
        self.failed += number_before(" failed;");
    }

    /// The count of a `cargo test` that ended so: when it failed without a failed test case,
    /// because something did not compile or broke off, that counts as one.
    pub fn ended(mut self, success: bool) -> Self {
        if !success && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl std::iter::Sum for Count {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Count {
        counts.fold(Count::default(), |sum, count| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tests: {} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(output: &str) -> Count {
        let mut count = Count::default();
        output.lines().for_each(|line| count.add_line(line));
        count
    }

    #[test]
    fn the_results_of_all_test_programs_add_up() {
        let output = "\
running 2 tests
test a ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out
";
        let expected = Count {
            passed: 15,
            failed: 2,
        };
        assert_eq!(count(output), expected);
    }

    #[test]
    fn colours_in_the_output_do_not_matter() {
        let output = "test result: \u{1b}[32mok\u{1b}[m. 4 passed; 0 failed; 0 ignored";
        assert_eq!(count(output).passed, 4);
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            count("test says_passed ... ok\n3 passed; 1 failed;"),
            Count::default()
        );
    }

    #[test]
    fn a_run_that_breaks_off_counts_as_one_failure() {
        assert_eq!(count("").ended(false), Count::one(false));
        assert_eq!(count("").ended(true), Count::default());
    }

    #[test]
    fn the_summary_is_one_plain_line() {
        let counts = [Count::one(true), Count::one(true), Count::one(false)];
        let sum: Count = counts.into_iter().sum();
        assert_eq!(sum.to_string(), "tests: 2 passed, 1 failed");
    }
}
