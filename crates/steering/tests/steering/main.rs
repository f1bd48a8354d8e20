//! Figures and the entries behind them, on both databases.

mod anouk_opens_a_figure;
mod figures_follow_the_journal;
mod story;
