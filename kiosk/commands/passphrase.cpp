#include "kiosk/commands/passphrase.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace hearth::kiosk {
namespace {

constexpr std::size_t passphrase_bytes_max = 1000;

// The terminal that the program was started on, without showing what is typed while this lives.
class HiddenTerminal {
 public:
  HiddenTerminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (descriptor_ < 0 || tcgetattr(descriptor_, &before_) != 0) {
      if (descriptor_ >= 0) close(descriptor_);
      throw std::runtime_error{
          "There is no terminal to ask for the passphrase on; give it with --passphrase-file FILE."};
    }
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= ECHONL;
    tcsetattr(descriptor_, TCSAFLUSH, &hidden);
  }
  ~HiddenTerminal() {
    tcsetattr(descriptor_, TCSAFLUSH, &before_);
    close(descriptor_);
  }
  HiddenTerminal(const HiddenTerminal&) = delete;
  HiddenTerminal& operator=(const HiddenTerminal&) = delete;

  [[nodiscard]] std::string ask(std::string_view question) const {
    if (write(descriptor_, question.data(), question.size()) < 0)
      throw std::runtime_error{"The terminal cannot be written to."};
    std::string typed;
    typed.reserve(passphrase_bytes_max);
    for (char c = 0; read(descriptor_, &c, 1) == 1 && c != '\n' && typed.size() < passphrase_bytes_max;)
      typed += c;
    return typed;
  }

 private:
  int descriptor_;
  termios before_{};
};

std::string first_line_of(const std::filesystem::path& file) {
  std::ifstream in{file};
  std::string line;
  if (!in || !std::getline(in, line) || line.size() > passphrase_bytes_max)
    throw std::runtime_error{"No passphrase stands in the first line of " + file.string() + "."};
  return line;
}

}  // namespace

std::string passphrase(const std::filesystem::path& file, Asks asks) {
  std::string typed;
  if (!file.empty()) {
    typed = first_line_of(file);
  } else {
    const HiddenTerminal terminal;
    typed = terminal.ask("Passphrase: ");
    if (asks == Asks::twice && terminal.ask("The same once more: ") != typed)
      throw std::runtime_error{"The two were not the same; nothing was written."};
  }
  if (asks == Asks::twice && typed.size() < passphrase_characters_min)
    throw std::runtime_error{"A passphrase of at least 12 characters is expected: three or four words."};
  return typed;
}

}  // namespace hearth::kiosk
