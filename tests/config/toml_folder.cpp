#include "shared/config/toml_folder.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth::config;

TEST_CASE("a folder's TOML files are listed by name, and nothing else of it") {
  const WrittenFile file("b.toml", "");
  std::ofstream{file.folder() / "a.toml"} << "";
  std::ofstream{file.folder() / "README.md"} << "";
  CHECK(names_in(file.folder()) == std::vector<std::string>{"a", "b"});
  CHECK(toml_files(file.folder()).back() == file.path());
}

TEST_CASE("a folder that is not there has none, and says why") {
  std::error_code fault;
  CHECK(toml_files(hearth::source_folder() / "there-is-no-such-folder", fault).empty());
  CHECK(fault);
  CHECK(names_in(hearth::source_folder() / "there-is-no-such-folder").empty());
}

TEST_CASE("what is wanted comes first when it is there, and the others keep their order") {
  std::vector<std::string> names{"ar", "de", "en", "es"};
  put_first(names, "en");
  CHECK(names == std::vector<std::string>{"en", "ar", "de", "es"});
  put_first(names, "xx");
  CHECK(names == std::vector<std::string>{"en", "ar", "de", "es"});
}
