#[path = "pont/addresses.rs"]
mod addresses;
#[path = "pont/bad_input.rs"]
mod bad_input;
#[path = "pont/bad_values.rs"]
mod bad_values;
#[path = "pont/crawl.rs"]
mod crawl;
#[path = "pont/database.rs"]
mod database;
#[path = "pont/forms.rs"]
mod forms;
#[path = "pont/isolation.rs"]
mod isolation;
#[path = "pont/requests.rs"]
mod requests;
#[path = "pont/signing_in.rs"]
mod signing_in;
#[path = "pont/town.rs"]
mod town;
