//! From files to modules.

use domain::learning::{Drill, Exercise, Source, compile};
use kit::Lang;
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde_json::json;

use super::{Activity, MODULES, Module, Texts};

/// Each a sentence that begins with the file.
pub type Problems = Vec<String>;

/// Languages whose texts are written; others borrow them.
pub const WRITTEN: [Lang; 3] = [Lang::Nl, Lang::Fr, Lang::En];

#[derive(RustEmbed)]
#[folder = "../../content/modules"]
struct Files;

#[derive(Deserialize)]
struct ModuleFile {
    minutes: i64,
    devices: Vec<String>,
    activity: Vec<toml::Table>,
}

#[derive(Deserialize)]
struct Head {
    id: String,
    kind: String,
    minutes: i64,
    pages: Option<usize>,
}

/// Every module, or everything that is wrong.
pub fn all() -> Result<Vec<Module>, Problems> {
    let (mut modules, mut problems) = (Vec::new(), Vec::new());
    for id in MODULES {
        match module(id) {
            Ok(module) => modules.push(module),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() { Ok(modules) } else { Err(problems) }
}

fn module(id: &str) -> Result<Module, Problems> {
    let file: ModuleFile = parsed(id, "module.toml")?;
    let mut problems = Vec::new();
    let mut activities = Vec::new();
    for table in file.activity {
        match activity(id, table) {
            Ok(activity) => activities.push(activity),
            Err(more) => problems.extend(more),
        }
    }
    let mut texts = Vec::new();
    for lang in WRITTEN {
        let name = format!("{}.md", lang.code());
        match text(id, &name).and_then(|file| Texts::parse(&file).map_err(|says| vec![format!("{id}/{name}: {says}")])) {
            Ok(read) => texts.push((lang, read)),
            Err(more) => problems.extend(more),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Module { id: id.to_owned(), minutes: file.minutes, devices: file.devices, activities, texts })
}

fn activity(module: &str, table: toml::Table) -> Result<Activity, Problems> {
    let wrong = |says: String| vec![format!("{module}/module.toml: {says}")];
    let head: Head = table.clone().try_into().map_err(|error| wrong(format!("{error}")))?;
    let (exercise, machine) = match head.kind.as_str() {
        "lesson" => {
            let pages = head.pages.ok_or_else(|| wrong(format!("{} has no pages", head.id)))?;
            (Exercise::Lesson { pages }, json!({ "pages": pages }))
        }
        "drill" => {
            let drill: Drill = table.try_into().map_err(|error| wrong(format!("{}: {error}", head.id)))?;
            let machine = json!(drill.for_player(&head.id));
            (Exercise::Drill(drill), machine)
        }
        "scene" => {
            let table = scene(module, &head.id)?;
            let machine = json!({ "scene": &table });
            (Exercise::Scene(table), machine)
        }
        other => return Err(wrong(format!("{}: there is no kind `{other}`", head.id))),
    };
    Ok(Activity { version: exercise.version(), id: head.id, minutes: head.minutes, exercise, machine })
}

fn scene(module: &str, activity: &str) -> Result<domain::learning::Table, Problems> {
    let name = format!("{activity}.toml");
    let source: Source = parsed(module, &name)?;
    compile(activity, &source).map_err(|problems| problems.iter().map(|problem| format!("{module}/{name}: {problem}")).collect())
}

fn parsed<T: for<'de> Deserialize<'de>>(module: &str, name: &str) -> Result<T, Problems> {
    toml::from_str(&text(module, name)?).map_err(|error| vec![format!("{module}/{name}: {error}")])
}

fn text(module: &str, name: &str) -> Result<String, Problems> {
    let file = Files::get(&format!("{module}/{name}")).ok_or_else(|| vec![format!("{module}/{name} is not there")])?;
    String::from_utf8(file.data.into_owned()).map_err(|_| vec![format!("{module}/{name} is not UTF-8")])
}
