#include "remote/workbench/options.hpp"

#include "shared/options/values.hpp"

namespace hearth::workbench {

std::vector<options::Option> workbench_options(remote::RemoteOptions& into) {
  return {
      options::path("file", "A venue or format file; the demo's venue when left out", "FILE.toml", into.file),
      {.name = "--picture",
       .about = "Draws one pane without a display and ends: formats, venue, room or screen",
       .type = "PANE",
       .keep = options::read_as("a pane; there are formats, venue, room and screen", enum_from<PaneName>,
                                [&into](PaneName pane) { into.picture = name_of(pane); })},
      options::path("--out", "The picture to write, a PNG", "FILE", into.out)};
}

std::string workbench_missing(const remote::RemoteOptions& options) {
  if (options.picture.empty() != options.out.empty())
    return options.out.empty() ? "--picture needs --out FILE.png, the file to write"
                               : "--out is for a picture; say of which pane with --picture";
  return "";
}

std::vector<std::string> words_for(const remote::RemoteOptions& options) {
  std::vector<std::string> words;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {name, value});
  };
  if (options.kiosk) add("--kiosk", link::to_string(*options.kiosk));
  add("--key", options.key_file);
  add("--assets", options.assets_folder);
  if (options.window)
    add("--window",
        std::to_string(options.window->width_px) + "x" + std::to_string(options.window->height_px));
  if (options.full_screen) words.emplace_back("--full-screen");
  add("--picture", options.picture);
  add("--out", options.out);
  if (!options.file.empty()) words.push_back(options.file);
  return words;
}

}  // namespace hearth::workbench
