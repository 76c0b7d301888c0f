#include "shared/wire/keys.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <sstream>

namespace hearth::wire {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t key_characters = 40;
constexpr std::string_view z85_alphabet =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
constexpr std::size_t file_bytes_max = 4096;

[[noreturn]] void complain_of(const fs::path& file, const std::string& what) {
  throw KeyFault{"the key file " + file.string() + " " + what};
}

struct Line {
  std::string name;
  std::string value;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r";
  const auto from = text.find_first_not_of(blank);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

// Reads  name = "value"  or nothing.
std::optional<Line> line_from(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const std::string_view name = trimmed(text.substr(0, equals));
  const std::string_view value = trimmed(text.substr(equals + 1));
  if (name.empty() || value.size() < 2 || !value.starts_with('"') || !value.ends_with('"'))
    return std::nullopt;
  return Line{std::string{name}, std::string{value.substr(1, value.size() - 2)}};
}

std::string text_of(const fs::path& file) {
  try {
    if (auto text = read_small_file(file, file_bytes_max)) return *std::move(text);
  } catch (const FileFault& fault) {
    throw KeyFault{std::string{"the key file "} + fault.what()};
  }
  complain_of(file, "is not there; make one with: hearth-remote key FILE");
}

// Takes the line; says what was expected in its place, if anything else was.
std::string take_line(const std::optional<Line>& line, Keys& keys) {
  if (!line) return "expected  name = \"key\"";
  if (line->name == "kiosk-address") {
    if (!is_kiosk_address(line->value)) return "expected an address like kiosk.local:5570";
    keys.kiosk_address = line->value;
    return {};
  }
  std::string* key = line->name == "public-key"   ? &keys.public_key
                     : line->name == "secret-key" ? &keys.secret_key
                     : line->name == "kiosk-key"  ? &keys.kiosk_key
                                                  : nullptr;
  if (key == nullptr) return "expected public-key, secret-key, kiosk-key or kiosk-address";
  if (!is_key(line->value)) return "expected a key of 40 characters in Z85";
  *key = line->value;
  return {};
}

Keys read_lines(const fs::path& file) {
  std::istringstream in{text_of(file)};
  Keys keys;
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    const std::string_view plain = trimmed(text);
    if (plain.empty() || plain.starts_with('#')) continue;
    const std::string mistake = take_line(line_from(plain), keys);
    if (!mistake.empty())
      complain_of(file, "has a mistake in line " + std::to_string(number) + ": " + mistake);
  }
  return keys;
}

std::string line_of(std::string_view name, std::string_view value) {
  return std::string{name} + " = \"" + std::string{value} + "\"\n";
}

fs::path public_file_of(const fs::path& file) {
  fs::path result = file;
  result += ".pub";
  return result;
}

// Whoever has read the secret key is that device, and nobody would notice. On a file system that knows no
// rights (a memory card formatted for cameras) there is no mending: the file belongs elsewhere.
void refuse_readable_by_others(const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return;
  complain_of(file, "can be read by others on this machine; take that away with: chmod 600 " + file.string());
}

}  // namespace

bool is_key(std::string_view text) {
  return key_bytes_in(text).has_value();
}

bool is_kiosk_address(std::string_view text) {
  return !text.empty() && text.size() <= kiosk_address_bytes_max &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '"'; });
}

// Z85 (ZeroMQ RFC 32): five characters stand for four bytes, the first of them the greatest.
std::optional<KeyBytes> key_bytes_in(std::string_view text) {
  if (text.size() != key_characters) return std::nullopt;
  KeyBytes bytes{};
  std::size_t place = 0;
  for (std::size_t group = 0; group < text.size(); group += 5) {
    std::uint64_t number = 0;
    for (const char c : text.substr(group, 5)) {
      const auto digit = z85_alphabet.find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      number = number * 85 + digit;
    }
    if (number > 0xFFFFFFFFU) return std::nullopt;
    for (int shift = 24; shift >= 0; shift -= 8)
      bytes.at(place++) = static_cast<std::uint8_t>(number >> shift);
  }
  return bytes;
}

std::string key_text(const KeyBytes& bytes) {
  std::string text;
  for (std::size_t group = 0; group < bytes.size(); group += 4) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = (number << 8U) | bytes.at(group + i);
    std::string five(5, ' ');
    for (auto digit = five.rbegin(); digit != five.rend(); ++digit) {
      *digit = z85_alphabet[number % 85];
      number /= 85;
    }
    text += five;
  }
  return text;
}

Keys read_keys(const fs::path& file) {
  refuse_readable_by_others(file);
  Keys keys = read_lines(file);
  if (keys.public_key.empty() || keys.secret_key.empty()) {
    complain_of(file, "lacks its public-key or its secret-key line");
  }
  return keys;
}

void write_keys(const fs::path& file, const Keys& keys, const Disk& disk) {
  std::error_code error;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
  std::string text = line_of("public-key", keys.public_key) + line_of("secret-key", keys.secret_key);
  if (!keys.kiosk_key.empty()) text += line_of("kiosk-key", keys.kiosk_key);
  if (!keys.kiosk_address.empty()) text += line_of("kiosk-address", keys.kiosk_address);
  try {
    replace_file(file, text, Readers::owner, disk);
    replace_file(public_file_of(file), line_of("public-key", keys.public_key), Readers::everybody, disk);
  } catch (const FileFault& fault) {
    throw KeyFault{std::string{"the key file "} + fault.what()};
  }
}

std::string read_public_key(const fs::path& file) {
  Keys keys = read_lines(file);
  if (keys.public_key.empty()) complain_of(file, "lacks its public-key line");
  return keys.public_key;
}

}  // namespace hearth::wire
