// The files that people write: venue, formats, themes, texts.

#include "shared/base/match.hpp"
#include "shared/config/formats.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/themes.hpp"
#include "shared/config/venue.hpp"
#include "shared/room/house.hpp"
#include "shared/ui/theme.hpp"
#include "shared/wire/house_codec.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/files.hpp"
#include "tests/places.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

class ConfigFile : public Reader {
 public:
  ConfigFile(const fs::path& folder, const char* good_files) : folder_(folder) {
    seeds = contents_in(source_folder() / good_files, ".toml");
    words = {"[[",
             "]]",
             "\"\"\"",
             "'''",
             " = ",
             "{a = 1}",
             "true",
             "2026-02-30",
             "1979-05-27T07:32:00Z",
             "1e999",
             "\"90 s\"",
             "\"1 h 30 min\"",
             "\"99999 h\"",
             "\"24:00\"",
             "\"04:00\"",
             "\\u0000",
             "\\uD800",
             "\\U0010FFFF",
             "\"{\"",
             "\"{time}\"",
             "[stage]",
             "[[stage]]",
             "a.b.c = 1",
             "\"\".\"\" = 1",
             "#"};
  }
  void take(const std::string& input) override {
    write_file(folder_ / name, input);
    read(folder_, input);
  }

 protected:
  static constexpr const char* name = "en.toml";

 private:
  virtual void read(const fs::path& folder, const std::string& content) = 0;
  fs::path folder_;
};

class VenueFile : public ConfigFile {
 public:
  explicit VenueFile(const fs::path& folder) : ConfigFile(folder, "assets/demo") {}

 private:
  void read(const fs::path& folder, const std::string& content) override {
    const config::ReadVenue read = config::read_venue(folder / name);
    hold_complaints(read.complaints, name, content, config::file_complaints_max);
    hold(read.readable || !read.complaints.empty(), "nothing says why a file cannot be read");
    hold(read.value.calendars.size() <= config::calendars_max,
         "there are more calendars than the limit says");
    hold_same_again(read.value.venue);
    const auto day = std::chrono::minutes{24 * 60};
    for (const auto time :
         {read.value.venue.day_ends, read.value.venue.quiet_from, read.value.venue.quiet_until}) {
      hold(time >= std::chrono::minutes{0} && time < day, "a time of day is none");
    }
  }
};

class FormatFile : public ConfigFile {
 public:
  explicit FormatFile(const fs::path& folder) : ConfigFile(folder, "assets/formats") {}

 private:
  void read(const fs::path& folder, const std::string& content) override {
    const auto read = config::read_format(folder / name);
    hold_complaints(read.complaints, name, content, config::file_complaints_max);
    hold(read.value.has_value() != !read.complaints.empty(), "a format is neither read nor complained of");
    if (!read.value) return;
    hold_same_again(*read.value);
    hold(!read.value->stages.empty(), "a format has no stage");
  }
};

class ThemeFile : public ConfigFile {
 public:
  explicit ThemeFile(const fs::path& folder) : ConfigFile(folder, "assets/themes") {}

 private:
  void read(const fs::path& folder, const std::string& content) override {
    const auto read = config::read_theme(folder, "en");
    hold_complaints(read.complaints, name, content, config::file_complaints_max);
    ui::Palette palette;
    for (const auto& [colour, hex] : read.value.colours) {
      hold(is_utf8(colour), "the name of a colour is not UTF-8");
      hold(ui::set_colour(palette, "ground", hex), "a colour was read that is none");
      (void)ui::set_colour(palette, colour, hex);
    }
  }
};

class TextsFile : public ConfigFile {
 public:
  explicit TextsFile(const fs::path& folder) : ConfigFile(folder, "assets/texts") {}

 private:
  void read(const fs::path& folder, const std::string& content) override {
    const auto read = config::Texts::read(folder, "en");
    hold_complaints(read.complaints, name, content, config::file_complaints_max);
    const config::Texts& texts = read.value;
    for (const std::string& key : texts.keys()) {
      hold(is_utf8(key), "a key is not UTF-8");
      hold(texts.has(key), "a key is listed and not there");
      hold(is_utf8(texts.say(key, {{"time", "14:20"}, {"count", "{count}"}, {"", "x"}})),
           "a text is not UTF-8");
      hold(is_utf8(texts.say_count(key, static_cast<std::int64_t>(key.size()))), "a text is not UTF-8");
    }
    hold(is_utf8(texts.say_date(*date_from("2026-11-26"))), "a date is not UTF-8");
    hold(is_utf8(texts.say_left(std::chrono::minutes{3})), "a time that is left is not UTF-8");
    hold(is_utf8(texts.say_count("no.such.key", INT64_MIN)), "a missing text is not UTF-8");
  }
};

}  // namespace

std::unique_ptr<Reader> begin_venue(const fs::path& folder) {
  return std::make_unique<VenueFile>(folder);
}
std::unique_ptr<Reader> begin_format(const fs::path& folder) {
  return std::make_unique<FormatFile>(folder);
}
std::unique_ptr<Reader> begin_theme(const fs::path& folder) {
  return std::make_unique<ThemeFile>(folder);
}
std::unique_ptr<Reader> begin_texts(const fs::path& folder) {
  return std::make_unique<TextsFile>(folder);
}

}  // namespace hearth::fuzz
