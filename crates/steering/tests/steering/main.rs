//! Figures and the entries behind them, on both databases.

mod figures_follow_the_journal;
mod story;
