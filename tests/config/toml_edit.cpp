#include "shared/config/toml_edit.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "shared/config/assets_folder.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

const TomlPlace root{};
const std::vector<std::string> order{"name", "title", "kind", "planned", "say", "prompts"};

TomlPlace stage(std::size_t index) {
  return {"stage", index};
}

struct Row {
  std::string before;
  TomlPlace place;
  std::string key;
  TomlValue value;
  std::string after;
};

std::vector<std::pair<std::string, std::string>> asset_files() {
  std::vector<std::pair<std::string, std::string>> files;
  const auto read = [&](const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    files.emplace_back(file.filename().string(), content.str());
  };
  read(assets_folder() / "demo" / "venue.toml");
  for (const auto& each : std::filesystem::directory_iterator(assets_folder() / "formats"))
    if (each.path().extension() == ".toml") read(each.path());
  return files;
}

std::vector<std::string> lists_in(const TomlNode& node) {
  std::vector<std::string> names;
  for (const TomlKey& each : node.keys) {
    if (each.value.kind == TomlNode::Kind::list && !each.value.entries.empty() &&
        each.value.entries.front().has_header)
      names.push_back(each.name);
  }
  return names;
}

}  // namespace

TEST_CASE("a key is changed or put in its place or begins its table, and every other byte stays") {
  const auto row = GENERATE(values<Row>({
      {"name = \"a\"  # why\nzone = \"b\"\n", root, "name", std::string{"c"},
       "name = \"c\"  # why\nzone = \"b\"\n"},
      {"# t\nname = \"a\" # x\n\n[quiet]\nfrom = \"1\"\n", root, "kind", std::string{"day"},
       "# t\nname = \"a\" # x\nkind = \"day\"\n\n[quiet]\nfrom = \"1\"\n"},
      {"# t\nkind = \"a\"\n", root, "name", std::string{"x"}, "# t\nname = \"x\"\nkind = \"a\"\n"},
      {"# only\n\n# of the table\n[quiet]\n", root, "name", std::string{"x"},
       "# only\n\nname = \"x\"\n\n# of the table\n[quiet]\n"},
      {"a = 1\n", {"quiet", {}}, "name", std::string{"x"}, "a = 1\n\n[quiet]\nname = \"x\"\n"},
      {"[quiet] # q\n", {"quiet", {}}, "name", std::string{"x"}, "[quiet] # q\nname = \"x\"\n"},
      {"[[stage]]\n  title = \"t\"\n\n[[stage]]\ntitle = \"u\"", stage(0), "planned", std::string{"5 min"},
       "[[stage]]\n  title = \"t\"\n  planned = \"5 min\"\n\n[[stage]]\ntitle = \"u\""},
      {"[[stage]]\ntitle = \"t\"\n[[stage]]\ntitle = \"u\"", stage(1), "say", std::string{"one\ntwo \"x\""},
       "[[stage]]\ntitle = \"t\"\n[[stage]]\ntitle = \"u\"\nsay = \"\"\"\none\ntwo \"x\\\"\"\"\""},
      {"a = 'lit'\r\nb = 1\r\n", root, "c", std::int64_t{7}, "a = 'lit'\r\nb = 1\r\nc = 7\r\n"},
      {"a = \"\"\"\nx\ny\"\"\" # c\nb = 1\n", root, "a", true, "a = true # c\nb = 1\n"},
      {"\xEF\xBB\xBF"
       "a = \"Café\" # é\n",
       root, "a", std::string{"naïve"},
       "\xEF\xBB\xBF"
       "a = \"naïve\" # é\n"},
      {"[x]\nd = 2026-11-02 # last\n",
       {"x", {}},
       "d",
       LocalDate{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{27}},
       "[x]\nd = 2026-11-27 # last\n"},
      {"l = [\"a\"]\n", root, "l", std::vector<std::string>{"a", "b \\ c"}, "l = [\"a\", \"b \\\\ c\"]\n"},
  }));
  CAPTURE(row.before);
  const TomlEdited edited = set_key(row.before, row.place, row.key, row.value, order);
  CHECK(edited.fault.empty());
  CHECK(edited.content == row.after);
}

TEST_CASE("a long list stands one entry a line") {
  const std::vector<std::string> entries(5, std::string(30, 'x'));
  const TomlEdited edited = set_key("l = []\n", root, "l", entries, order);
  CHECK(edited.fault.empty());
  CHECK(edited.content.find("l = [\n  \"xxx") == 0);
}

TEST_CASE("what cannot be changed without touching something else is refused, and stays") {
  struct Refused {
    std::string content;
    TomlPlace place;
    std::string key;
  };
  const auto row = GENERATE(values<Refused>({
      {"l = [\"a\", # of a\n \"b\"]\n", root, "l"},
      {"t = { a = 1 }\n", {"t", {}}, "b"},
      {"t.a = 1\n", {"t", {}}, "b"},
      {"[t]\na = 1\n", root, "t"},
      {"name = the Mill\n", root, "l"},
      {"t = 1\n", {"t", {}}, "b"},
      {"a = 1\n", stage(0), "b"},
  }));
  CAPTURE(row.content);
  const TomlEdited edited = set_key(row.content, row.place, row.key, std::vector<std::string>{"z"}, order);
  CHECK_FALSE(edited.fault.empty());
  CHECK(edited.content == row.content);
}

TEST_CASE("a key goes with what stands behind it in its line, and comments above it stay") {
  const std::string before = "# n\nname = \"a\" # b\n# t\ntitle = \"\"\"\nx\"\"\" # y\nend = 1";
  CHECK(remove_key(before, root, "title").content == "# n\nname = \"a\" # b\n# t\nend = 1");
  CHECK(remove_key(before, root, "end").content ==
        "# n\nname = \"a\" # b\n# t\ntitle = \"\"\"\nx\"\"\" # y\n");
  CHECK(remove_key(before, root, "nothing").content == before);
  CHECK_FALSE(remove_key("a.b = 1\n", {"a", {}}, "b").fault.empty());
}

TEST_CASE("an element moves with its own comment, and a comment on all of them stays") {
  const std::string of_all = "# jobs\n[[job]]\nn = 1\n\n[[job]]\nn = 2\n\n# end\n[x]\n";
  CHECK(move_element(of_all, "job", 0, 1).content ==
        "# jobs\n[[job]]\nn = 2\n\n[[job]]\nn = 1\n\n# end\n[x]\n");
  const std::string each = "# one\n[[job]]\nn = 1\n\n# two\n[[job]]\nn = 2\n# in two";
  CHECK(move_element(each, "job", 1, 0).content ==
        "# two\n[[job]]\nn = 2\n# in two\n\n# one\n[[job]]\nn = 1");
  const std::string apart = "[[job]]\nn = 1\n[x]\na = 1\n[[job]]\nn = 2\n";
  CHECK(move_element(apart, "job", 0, 1).content == "[[job]]\nn = 2\n[x]\na = 1\n[[job]]\nn = 1\n");
  CHECK_FALSE(move_element(apart, "job", 0, 2).fault.empty());
  CHECK_FALSE(move_element(apart, "stage", 0, 0).fault.empty());
}

TEST_CASE("elements come and go between blank lines") {
  const std::string two = "a = 1\n\n[[job]]\nn = 1\n\n[[job]]\nn = 2\n";
  const TomlPairs keys{{"n", std::int64_t{3}}};
  CHECK(add_element(two, "job", 2, keys).content ==
        "a = 1\n\n[[job]]\nn = 1\n\n[[job]]\nn = 2\n\n[[job]]\nn = 3\n");
  CHECK(add_element(two, "job", 0, keys).content ==
        "a = 1\n\n[[job]]\nn = 3\n\n[[job]]\nn = 1\n\n[[job]]\nn = 2\n");
  CHECK(add_element("a = 1", "job", 0, keys).content == "a = 1\n\n[[job]]\nn = 3\n");
  CHECK(remove_element(two, "job", 0).content == "a = 1\n\n[[job]]\nn = 2\n");
  CHECK(remove_element(two, "job", 1).content == "a = 1\n\n[[job]]\nn = 1\n");
  CHECK(remove_element("a = 1\n\n[[job]]\nn = 3\n", "job", 0).content == "a = 1\n");
  CHECK(duplicate_element(two, "job", 0).content ==
        "a = 1\n\n[[job]]\nn = 1\n\n[[job]]\nn = 1\n\n[[job]]\nn = 2\n");
  CHECK_FALSE(add_element("job = 1\n", "job", 0, keys).fault.empty());
}

TEST_CASE("in every file of ours a change that is taken back leaves the same bytes") {
  for (const auto& [name, content] : asset_files()) {
    CAPTURE(name);
    const auto parsed = parse_toml(content);
    REQUIRE(parsed.root);
    for (const std::string& list : lists_in(*parsed.root)) {
      const std::size_t count = count_of(*parsed.root, list);
      CAPTURE(list, count);
      for (const std::size_t to : {std::size_t{0}, count / 2, count - 1}) {
        const TomlEdited there = move_element(content, list, 0, to);
        CHECK(there.fault.empty());
        CHECK(move_element(there.content, list, to, 0).content == content);
        const TomlEdited more = add_element(content, list, to, {{"name", std::string{"new"}}});
        CHECK(more.fault.empty());
        CHECK(remove_element(more.content, list, to).content == content);
        const TomlEdited twice = duplicate_element(content, list, to);
        CHECK(twice.fault.empty());
        CHECK(remove_element(twice.content, list, to + 1).content == content);
      }
      for (std::size_t i = 0; i < count; ++i) {
        const TomlPlace place{list, i};
        const TomlEdited put = set_key(content, place, "zzz", std::string{"x\ny"}, {});
        CHECK(put.fault.empty());
        CHECK(remove_key(put.content, place, "zzz").content == content);
      }
    }
  }
}

TEST_CASE("nothing that is typed in the middle of a file breaks a change") {
  const std::string content = asset_files().front().second.substr(0, 4000);
  for (const std::string typed : {"\"", "\"\"\"", "[", "[[", "#", "=", "\\", "\xFF", "{", "\n[[stage]]\n"}) {
    for (std::size_t at = 0; at < content.size(); at += 97) {
      std::string torn = content;
      torn.insert(at, typed);
      for (const TomlEdited& edited : {set_key(torn, root, "name", std::string{"x"}, order),
                                       remove_key(torn, root, "zone"), move_element(torn, "job", 0, 1),
                                       add_element(torn, "job", 0, {}), remove_element(torn, "job", 0)}) {
        if (!edited.fault.empty()) CHECK(edited.content == torn);
        if (edited.fault.empty()) CHECK(parse_toml(edited.content).root);
      }
    }
  }
}
