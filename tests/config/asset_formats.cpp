// The formats that come with Hearth: each kind of group finds its own, and whoever leads for the first time
// finds words for every step.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <numeric>
#include <regex>

#include "shared/config/formats.hpp"
#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {

using Floors = std::vector<FloorRule>;
using Times = std::vector<TimeRule>;

const std::vector<Format>& all_formats() {
  static const auto read = read_formats(source_folder() / "assets/formats");
  return read.value;
}

const Format& format_called(std::string_view name) {
  const auto found = std::find_if(all_formats().begin(), all_formats().end(),
                                  [&](const Format& format) { return format.name.str() == name; });
  REQUIRE(found != all_formats().end());
  return *found;
}

const Stage& stage_called(const Format& format, std::string_view name) {
  const auto found = std::find_if(format.stages.begin(), format.stages.end(),
                                  [&](const Stage& stage) { return stage.name.str() == name; });
  REQUIRE(found != format.stages.end());
  return *found;
}

std::vector<std::string> names_of_stages(const Format& format) {
  std::vector<std::string> names;
  for (const Stage& stage : format.stages) names.push_back(stage.name.str());
  return names;
}

bool has_turns(const Stage& stage) {
  return stage.floor != FloorRule::none && stage.floor != FloorRule::open;
}

Duration planned(const Format& format) {
  return std::accumulate(
      format.stages.begin(), format.stages.end(), Duration{0},
      [](Duration sum, const Stage& stage) { return sum + stage.planned.value_or(Duration{0}); });
}

std::vector<std::string> texts_of(const Format& format) {
  std::vector<std::string> all{format.title.str(), format.about.str()};
  for (const auto& point : format.points) all.push_back(point.str());
  for (const Stage& stage : format.stages) {
    all.insert(all.end(), {stage.title.str(), stage.wall_line.str(), stage.say.str()});
    for (const auto& prompt : stage.prompts) all.push_back(prompt.str());
  }
  return all;
}

template <class T>
bool is_one_of(const std::vector<T>& all, T wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

TEST_CASE("every kind of group has its format") {
  std::vector<std::string> names;
  for (const Format& format : all_formats()) names.push_back(format.name.str());
  CHECK(names == std::vector<std::string>{"agreement-meeting", "co-counselling", "co-reflection", "council",
                                          "creative-session", "drop-in-day", "emotional-support",
                                          "facilitators-debrief", "first-meeting", "group-reflection",
                                          "guest-speaker", "hearing-voices", "listening-circle",
                                          "ongoing-meeting", "peer-support-evening", "reading-discussion",
                                          "skill-share", "twelve-step"});
}

TEST_CASE("every format has the floors and times of its kind, and what it is about") {
  struct Kind {
    std::string format;
    Floors floors;  // what its stages with turns, or open ones, may have; the first is its own
    Times times;
    Subject subject;
  };
  using F = FloorRule;
  using T = TimeRule;
  const auto kind = GENERATE(values<Kind>({
      {"agreement-meeting", {F::raised_hands, F::circle}, {T::untimed}, Subject::none},
      {"co-counselling", {F::pairs, F::circle}, {T::equal_halves, T::fixed}, Subject::none},
      {"co-reflection", {F::circle}, {T::untimed}, Subject::none},
      {"council", {F::talking_piece}, {T::untimed}, Subject::theme},
      {"creative-session", {F::open}, {T::untimed}, Subject::none},
      {"emotional-support",
       {F::step_up_step_back, F::circle},
       {T::equal_share, T::fixed, T::untimed},
       Subject::theme},
      {"facilitators-debrief", {F::circle}, {T::untimed}, Subject::none},
      {"first-meeting", {F::circle}, {T::untimed}, Subject::none},
      {"group-reflection", {F::circle}, {T::untimed}, Subject::none},
      {"guest-speaker", {F::raised_hands, F::circle}, {T::fixed, T::untimed}, Subject::speaker},
      {"hearing-voices", {F::raised_hands, F::open}, {T::untimed}, Subject::none},
      {"listening-circle", {F::circle, F::raised_hands}, {T::untimed, T::fixed}, Subject::none},
      {"ongoing-meeting", {F::step_up_step_back, F::circle}, {T::equal_share, T::fixed}, Subject::none},
      {"peer-support-evening",
       {F::step_up_step_back, F::circle},
       {T::equal_share, T::fixed, T::untimed},
       Subject::none},
      {"reading-discussion", {F::raised_hands, F::circle, F::open}, {T::fixed, T::untimed}, Subject::reading},
      {"skill-share", {F::raised_hands, F::circle}, {T::fixed}, Subject::theme},
      {"twelve-step", {F::raised_hands}, {T::fixed}, Subject::none},
  }));
  CAPTURE(kind.format);
  const Format& format = format_called(kind.format);
  CHECK(format.kind == (kind.format == std::string_view{"facilitators-debrief"} ? FormatKind::debrief
                                                                                : FormatKind::gathering));
  CHECK(format.subject == kind.subject);
  const auto uses = [&](F floor, T time) {
    return std::any_of(format.stages.begin(), format.stages.end(),
                       [&](const Stage& stage) { return stage.floor == floor && stage.time == time; });
  };
  CHECK(uses(kind.floors.front(), kind.times.front()));
  for (const Stage& stage : format.stages) {
    if (stage.floor == F::none) continue;
    CAPTURE(stage.name.str());
    CHECK(is_one_of(kind.floors, stage.floor));
    CHECK((!has_turns(stage) || is_one_of(kind.times, stage.time)));
  }
}

TEST_CASE(
    "every stage has words to say, a line for the wall and a length, and none is too long for its place") {
  for (const Format& format : all_formats()) {
    CHECK(format.about.str().size() >= 40);
    for (const Stage& stage : format.stages) {
      CAPTURE(format.name.str(), stage.name.str());
      CHECK(stage.say.str().size() >= 60);
      CHECK_FALSE(stage.wall_line.empty());
      CHECK(stage.wall_line.str().size() <= 80);
      CHECK(stage.title.str().size() <= 30);
      CHECK(stage.planned.has_value());
    }
  }
}

TEST_CASE("a gathering takes an evening at most, and no turn is longer than its stage") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str(), planned(format).count());
    if (format.kind == FormatKind::day) {
      CHECK(planned(format) > 4h);
      continue;
    }
    CHECK(planned(format) >= 1h);
    CHECK(planned(format) <= 2h + 45min);
    for (const Stage& stage : format.stages) {
      CAPTURE(stage.name.str());
      CHECK((!has_turns(stage) || *stage.planned >= 7min));
      CHECK(stage.turn + stage.reserve <= *stage.planned);
    }
  }
}

TEST_CASE("every gathering ends with one closing, and with the next date on the wall") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str());
    const auto is_closing = [](const Stage& stage) { return stage.kind == StageKind::closing; };
    REQUIRE(std::count_if(format.stages.begin(), format.stages.end(), is_closing) == 1);
    CHECK(is_closing(stage_called(format, "closing")));
    if (format.kind == FormatKind::day) continue;
    const Stage& last = format.stages.back();
    CHECK(last.wall == Screen::next);
    CHECK(last.floor == FloorRule::none);
    CHECK(*last.planned <= 5min);
    CHECK(is_closing(format.stages.at(format.stages.size() - 2)));
  }
}

TEST_CASE("what may leave the room is on the wall before anybody shares, and agreements stand there too") {
  for (const Format& format : all_formats()) {
    if (format.kind == FormatKind::day) continue;
    CAPTURE(format.name.str());
    CHECK(stage_called(format, "confidentiality").wall == Screen::confidentiality);
    const auto names = names_of_stages(format);
    const auto position = [&](std::string_view name) {
      return std::find(names.begin(), names.end(), name) - names.begin();
    };
    if (position("sharing") < std::ssize(names)) CHECK(position("confidentiality") < position("sharing"));
    for (const Stage& stage : format.stages) {
      CHECK((stage.name.str() != "agreements" || stage.wall == Screen::agreements));
      CHECK((stage.kind != StageKind::agreement || stage.wall == Screen::agreements));
    }
  }
}

TEST_CASE("a peer support evening goes in eleven steps") {
  const Format& evening = format_called("peer-support-evening");
  CHECK(names_of_stages(evening) == std::vector<std::string>{"start", "facilitator", "role", "purpose",
                                                             "introductions", "listening", "confidentiality",
                                                             "sharing", "responses", "closing", "next"});
  CHECK(stage_called(evening, "facilitator").kind == StageKind::facilitator);
  CHECK(stage_called(evening, "introductions").floor == FloorRule::circle);
  CHECK(stage_called(evening, "sharing").split_above == 10);
  CHECK(stage_called(evening, "responses").kind == StageKind::responses);
}

TEST_CASE("a council and a listening circle show nobody's time, and nobody answers in a council") {
  for (const char* name : {"council", "listening-circle"}) {
    for (const Stage& stage : format_called(name).stages) CHECK(stage.turn_time == TurnTime::hidden);
  }
  for (const Stage& stage : format_called("council").stages) CHECK(stage.kind != StageKind::responses);
}

TEST_CASE("co-counselling has several rounds, each long enough for three") {
  const Format& format = format_called("co-counselling");
  int rounds = 0;
  for (const Stage& stage : format.stages) {
    if (stage.floor != FloorRule::pairs) continue;
    ++rounds;
    CHECK(stage.time == TimeRule::equal_halves);
    CHECK(*stage.planned >= 3 * stage.turn);
  }
  CHECK(rounds >= 2);
}

TEST_CASE(
    "every turn of a sharing in a twelve-step meeting has the same minutes, and sponsors are introduced") {
  const Format& format = format_called("twelve-step");
  const Stage& sharing = stage_called(format, "sharing");
  CHECK(sharing.time == TimeRule::fixed);
  CHECK(sharing.turn_time == TurnTime::shown);
  CHECK_FALSE(stage_called(format, "readings").say.empty());
  CHECK_FALSE(stage_called(format, "sponsors").say.empty());
}

TEST_CASE("an agreement meeting goes through points, one of them on what happens when it is broken") {
  const Format& format = format_called("agreement-meeting");
  CHECK(format.points.size() >= 10);
  CHECK(std::any_of(format.points.begin(), format.points.end(), [](const auto& point) {
    return point.str().find("What happens if this is broken") != std::string::npos;
  }));
}

TEST_CASE("groups that sit long have a break, and those that sharing could overfill can split") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str());
    const bool rests = std::any_of(format.stages.begin(), format.stages.end(),
                                   [](const Stage& stage) { return stage.kind == StageKind::rest; });
    // The eleven steps have none, a council is not broken off, and neither is a meeting of readings.
    const std::vector<std::string> without{"council",       "drop-in-day",          "facilitators-debrief",
                                           "first-meeting", "peer-support-evening", "twelve-step"};
    CHECK(rests != is_one_of(without, format.name.str()));
  }
  for (const char* name : {"emotional-support", "ongoing-meeting", "peer-support-evening"}) {
    CHECK(stage_called(format_called(name), "sharing").split_above == 10);
  }
}

TEST_CASE(
    "the example for whoever writes a format is itself without a mistake, and every key and word is told") {
  std::ifstream in(source_folder() / "assets/formats/README.md");
  const std::string guide{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const std::string_view begins = "```toml\n";
  const std::size_t from = guide.find(begins) + begins.size();
  const WrittenFile file("tea-and-talk.toml", guide.substr(from, guide.find("```\n", from) - from));
  const auto read = read_format(file.path());
  CHECK(lines_of(read.complaints).empty());
  REQUIRE(read.value);
  CHECK(read.value->stages.size() == 3);

  const auto is_told = [&](std::string_view word) {
    CAPTURE(word);
    CHECK(guide.find("`" + std::string{word} + "`") != std::string::npos);
  };
  for_each_declared<Stage>([&](const auto& field) { is_told(field.name); });
  for (const auto& [value, word] : enum_names<FloorRule>) is_told(word);
  for (const auto& [value, word] : enum_names<TimeRule>) is_told(word);
  for (const auto& [value, word] : enum_names<StageKind>) is_told(word);
  for (const auto& [value, word] : enum_names<Subject>) is_told(word);
  for (const Format& format : all_formats()) is_told(format.name.str());
}

TEST_CASE("the words are plain, warm and well printed") {
  static const std::regex cold{R"(\b(user|error|submit|session|patient|rule)s?\b)", std::regex::icase};
  static const std::regex typewritten{R"(['"]|--|\.\.\.)"};
  static const std::regex sentence_end{R"([.!?:;]\s|\n)"};
  for (const Format& format : all_formats()) {
    for (const std::string& text : texts_of(format)) {
      CAPTURE(format.name.str(), text);
      CHECK_FALSE(std::regex_search(text, cold));
      CHECK_FALSE(std::regex_search(text, typewritten));
      for (std::sregex_token_iterator it(text.begin(), text.end(), sentence_end, -1), end; it != end; ++it) {
        const std::string sentence = *it;
        CAPTURE(sentence);
        CHECK(std::count(sentence.begin(), sentence.end(), ' ') < 28);
      }
    }
  }
}
