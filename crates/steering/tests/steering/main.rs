//! Figures and the entries behind them, on both databases.

mod anouk_opens_a_figure;
mod declared;
mod deeds;
mod figures_follow_the_journal;
mod history;
mod managing;
mod public;
mod public_attack;
mod public_ground;
mod public_links;
mod public_reports;
mod reports;
mod reports_ground;
mod reports_pages;
mod reports_tamper;
mod slow;
mod story;
