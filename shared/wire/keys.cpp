#include "shared/wire/keys.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>

namespace hearth::wire {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t key_characters = 40;
constexpr std::uintmax_t file_bytes_max = 4096;

[[noreturn]] void complain(const fs::path& file, const std::string& what) {
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

Keys read_lines(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error))
    complain(file, "is not there; make one with: hearth-remote key FILE");
  if (fs::file_size(file, error) > file_bytes_max) complain(file, "is no key file: it is too large");
  std::ifstream in{file};
  if (!in) complain(file, "cannot be read; is it yours?");
  Keys keys;
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    const std::string_view plain = trimmed(text);
    if (plain.empty() || plain.starts_with('#')) continue;
    const std::string where = "has a mistake in line " + std::to_string(number) + ": ";
    const auto line = line_from(plain);
    if (!line) complain(file, where + "expected  name = \"key\"");
    std::string* key = line->name == "public-key"   ? &keys.public_key
                       : line->name == "secret-key" ? &keys.secret_key
                       : line->name == "kiosk-key"  ? &keys.kiosk_key
                                                    : nullptr;
    if (key == nullptr) complain(file, where + "expected public-key, secret-key or kiosk-key");
    if (!is_key(line->value)) complain(file, where + "expected a key of 40 characters in Z85");
    *key = line->value;
  }
  return keys;
}

void write_all(int descriptor, std::string_view text, const fs::path& file) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) complain(file, std::string{"cannot be written: "} + std::strerror(errno));
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string line_of(std::string_view name, std::string_view value) {
  return std::string{name} + " = \"" + std::string{value} + "\"\n";
}

fs::path public_file_of(const fs::path& file) {
  fs::path result = file;
  result += ".pub";
  return result;
}

}  // namespace

// Z85 (ZeroMQ RFC 32): five characters stand for four bytes.
bool is_key(std::string_view text) {
  constexpr std::string_view alphabet =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
  if (text.size() != key_characters) return false;
  for (std::size_t group = 0; group < text.size(); group += 5) {
    std::uint64_t number = 0;
    for (const char c : text.substr(group, 5)) {
      const auto digit = alphabet.find(c);
      if (digit == std::string_view::npos) return false;
      number = number * 85 + digit;
    }
    if (number > 0xFFFFFFFFU) return false;
  }
  return true;
}

Keys read_keys(const fs::path& file) {
  Keys keys = read_lines(file);
  if (keys.public_key.empty() || keys.secret_key.empty()) {
    complain(file, "lacks its public-key or its secret-key line");
  }
  return keys;
}

void write_keys(const fs::path& file, const Keys& keys) {
  std::error_code error;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
  std::string text = line_of("public-key", keys.public_key) + line_of("secret-key", keys.secret_key);
  if (!keys.kiosk_key.empty()) text += line_of("kiosk-key", keys.kiosk_key);
  replace_file(file, text, Readers::owner);
  replace_file(public_file_of(file), line_of("public-key", keys.public_key), Readers::everybody);
}

void replace_file(const fs::path& file, std::string_view text, Readers readers) {
  const mode_t mode = readers == Readers::owner ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
  fs::path fresh = file;
  fresh += ".new";
  std::error_code ignored;
  fs::remove(fresh, ignored);
  const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (descriptor < 0) complain(file, std::string{"cannot be written: "} + std::strerror(errno));
  try {
    write_all(descriptor, text, file);
  } catch (...) {
    close(descriptor);
    fs::remove(fresh, ignored);
    throw;
  }
  fsync(descriptor);
  close(descriptor);
  std::error_code error;
  fs::rename(fresh, file, error);
  if (error) complain(file, "cannot be written: " + error.message());
  const int folder_descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_descriptor >= 0) {
    fsync(folder_descriptor);
    close(folder_descriptor);
  }
}

std::string read_public_key(const fs::path& file) {
  Keys keys = read_lines(file);
  if (keys.public_key.empty()) complain(file, "lacks its public-key line");
  return keys.public_key;
}

}  // namespace hearth::wire
