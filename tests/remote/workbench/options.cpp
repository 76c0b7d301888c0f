// What can be typed behind `hearth-remote workbench`.
#include "remote/workbench/options.hpp"

#include <catch2/catch.hpp>

#include "remote/workbench/panes/pane.hpp"

using namespace hearth;
using namespace hearth::workbench;

namespace {

options::Typed typed_words(remote::RemoteOptions& into, const std::vector<std::string>& words) {
  options::Command itself{
      .name = "hearth-workbench", .about = "For tests.", .options = workbench_options(into)};
  for (const options::Option& option : remote::window_options(into)) itself.options.push_back(option);
  std::vector<const char*> arguments{"hearth-workbench"};
  for (const std::string& word : words) arguments.push_back(word.c_str());
  return options::read({.itself = itself}, static_cast<int>(arguments.size()), arguments.data());
}

}  // namespace

TEST_CASE("a file, a pane and a picture are read, and handed on as the same words") {
  remote::RemoteOptions read;
  const std::vector<std::string> words{"--window", "800x600", "--full-screen", "--picture",
                                       "screen",   "--out",   "a.png",         "venue.toml"};
  REQUIRE_FALSE(typed_words(read, words).exit_code);
  CHECK(read.file == "venue.toml");
  CHECK(read.picture == "screen");
  CHECK(read.out == "a.png");
  CHECK(words_for(read) == words);
}

TEST_CASE("a pane that there is not is refused") {
  remote::RemoteOptions read;
  CHECK(typed_words(read, {"--picture", "kitchen"}).exit_code == options::exit_wrong_usage);
}

TEST_CASE("a picture needs a file, and a file a pane") {
  remote::RemoteOptions only_picture;
  only_picture.picture = "formats";
  CHECK(workbench_missing(only_picture) == "--picture needs --out FILE.png, the file to write");
  remote::RemoteOptions only_out;
  only_out.out = "a.png";
  CHECK(workbench_missing(only_out) == "--out is for a picture; say of which pane with --picture");
  CHECK(workbench_missing({}).empty());
}

TEST_CASE("every pane has its row, in the order of their names") {
  REQUIRE(pane_kinds().size() == enum_names<PaneName>.size());
  for (std::size_t i = 0; i < pane_kinds().size(); ++i) {
    CHECK(static_cast<std::size_t>(pane_kinds()[i].name) == i);
    CHECK_FALSE(std::string{pane_kinds()[i].title}.empty());
  }
}
