#include "remote/cli/pair.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "shared/link/pairing.hpp"
#include "shared/options/values.hpp"
#include "shared/room/device_permissions.hpp"

namespace hearth::remote {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;
using wire::PairingCall;
using wire::PairingOutcome;

// The kiosk ends a request after three minutes; it may be told of that a little later.
constexpr auto decided_within = 200s;
constexpr Duration turn{500};
constexpr Duration hands_shaken_within{5000};
constexpr std::size_t line_typed_max = 400;

std::string default_key_file() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config != '\0') return std::string{config} + "/hearth/remote-key";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string{home} + "/.config/hearth/remote-key" : "";
}

std::string own_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

bool is_loopback(const std::string& host) {
  return host.starts_with("127.") || host == "::1" || host == "localhost";
}

void tell(const std::string& sentence) {
  std::fprintf(stderr, "hearth-remote: %s\n", sentence.c_str());
}

// What somebody types, line by line, without keeping the kiosk waiting for a sign of life.
class Typist {
 public:
  // A line that has been typed whole.
  std::optional<std::string> line() {
    const auto end = pending_.find('\n');
    if (end == std::string::npos) {
      pending_.resize(std::min(pending_.size(), line_typed_max));
      return std::nullopt;
    }
    std::string line = pending_.substr(0, end);
    pending_.erase(0, end + 1);
    while (line.ends_with('\r') || line.ends_with(' ')) line.pop_back();
    return line;
  }
  // Takes what is there.
  void take() {
    std::array<char, 256> bytes{};
    const ssize_t size = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (size <= 0) {
      gone_ = true;
    } else {
      pending_.append(bytes.data(), static_cast<std::size_t>(size));
    }
  }
  [[nodiscard]] bool gone() const { return gone_; }

 private:
  std::string pending_;
  bool gone_ = false;
};

// One pairing from the first word to the last.
class Conversation {
 public:
  Conversation(const RemoteOptions& options, link::Keys keys)
      : options_(options),
        keys_(std::move(keys)),
        pairing_(options.kiosk, {keys_, options.pair_as, own_name()}) {}

  int run() {
    const auto began = SteadyClock::now();
    while (true) {
      hear();
      if (const auto code = step()) {
        pairing_.leave();
        return *code;
      }
      const auto passed = SteadyClock::now() - began;
      if (call().words().empty() && !call().answer() && passed > options_.within) {
        tell("no kiosk answers at " + to_string(options_.kiosk) + "; is that its address, and is it on?");
        return exit_not_reached;
      }
      if (passed > decided_within) {
        tell("nobody has decided in time; try again when somebody is at the kiosk");
        pairing_.leave();
        return exit_not_reached;
      }
    }
  }

 private:
  enum class Question { none, words, code };

  [[nodiscard]] PairingCall& call() { return pairing_.call(); }

  void hear() {
    const bool asked = asked_ != Question::none && !typed_;
    if (asked) typed_ = typist_.line();
    std::vector<int> watched;
    if (asked && !typed_ && !typist_.gone()) watched.push_back(STDIN_FILENO);
    if (!pairing_.wait(typed_ ? Duration{0} : turn, watched).empty()) typist_.take();
  }

  // What the process ends with, once it does.
  std::optional<int> step() {
    if (call().stands() == PairingCall::Stands::over) return over();
    if (call().words().empty()) return say_why_not_yet();
    if (!shown_) {
      shown_ = true;
      std::printf("%s\n", call().words().c_str());
      std::fflush(stdout);
    }
    if (!same_words_) return ask_about_words();
    if (call().key_to_try()) return finish();
    return ask_for_code();
  }

  std::optional<int> say_why_not_yet() {
    if (call().answer() == told_) return std::nullopt;
    told_ = call().answer();
    if (told_ == PairingOutcome::full) tell("others are asking the kiosk already; waiting for a place");
    if (told_ == PairingOutcome::busy) tell("another request from this machine has not ended yet; waiting");
    return std::nullopt;
  }

  std::optional<int> ask_about_words() {
    if (!options_.expect.empty()) {
      if (wire::are_same_words(options_.expect, call().words())) return accept_words();
      return refuse_words("these are not the words that were expected");
    }
    if (options_.yes) return accept_words();
    if (asked_ != Question::words) {
      asked_ = Question::words;
      tell("does the kiosk show the same six words? Type yes or no.");
    }
    if (!typed_ && typist_.gone())
      return refuse_words("nobody is there to compare the words; say them with --expect");
    if (!typed_) return std::nullopt;
    const std::string answer = *std::exchange(typed_, std::nullopt);
    if (answer == "yes" || answer == "y") return accept_words();
    if (answer == "no" || answer == "n") return refuse_words("the words are not the same");
    asked_ = Question::none;
    return std::nullopt;
  }

  std::optional<int> accept_words() {
    same_words_ = true;
    asked_ = Question::none;
    call().say_same_words();
    tell("now somebody at the kiosk has to let this remote in");
    return std::nullopt;
  }

  std::optional<int> refuse_words(const std::string& why) {
    tell(why + ". Nothing was kept; somebody else may be in between");
    call().say_other_words();
    return exit_refused;
  }

  std::optional<int> ask_for_code() {
    const auto answer = call().answer();
    if (answer == PairingOutcome::code_closed && told_ != answer) {
      told_ = answer;
      asked_ = Question::none;
      tell("no more codes are taken; somebody has to let this remote in at the kiosk itself");
    }
    const bool wanted = answer == PairingOutcome::code_wanted || answer == PairingOutcome::code_wrong;
    if (!wanted) return std::nullopt;
    if (!options_.code.empty()) {
      if (answer == PairingOutcome::code_wrong) {
        tell("that is not the code on the wall");
        return exit_refused;
      }
      call().say_code(options_.code);
      return std::nullopt;
    }
    if (asked_ != Question::code && !typist_.gone()) {
      asked_ = Question::code;
      tell(answer == PairingOutcome::code_wrong ? "that was another code; type the six digits on the wall."
                                                : "type the six digits that the wall shows.");
    }
    if (!typed_) return std::nullopt;
    asked_ = Question::none;
    call().say_code(*std::exchange(typed_, std::nullopt));
    return std::nullopt;
  }

  int finish() {
    if (!pairing_.shake_hands(hands_shaken_within)) {
      tell("whoever let this remote in could not prove to be that kiosk. Nothing was kept");
      return exit_refused;
    }
    keys_.kiosk_key = wire::key_text(*call().key_to_keep());
    link::write_keys(options_.key_file, keys_);
    tell("this remote is let in. Its key is " + options_.key_file + "; try it: hearth-remote --kiosk " +
         to_string(options_.kiosk) + " --key " + options_.key_file + " status");
    return exit_applied;
  }

  int over() {
    const auto why = call().answer();
    if (why == PairingOutcome::expired) {
      tell("the kiosk does not wait for this remote any more; try again when somebody is at it");
      return exit_not_reached;
    }
    if (why == PairingOutcome::refused) {
      tell("somebody at the kiosk said no");
    } else if (why == PairingOutcome::other_version) {
      tell("the kiosk speaks another version of pairing; update the older of the two");
    } else {
      tell("what came did not belong together; somebody else may be in between. Nothing was kept");
    }
    return exit_refused;
  }

  const RemoteOptions& options_;
  link::Keys keys_;
  link::Pairing pairing_;
  Typist typist_;
  std::optional<std::string> typed_;
  std::optional<PairingOutcome> told_;
  Question asked_ = Question::none;
  bool shown_ = false;
  bool same_words_ = false;
};

std::vector<options::Option> pair_options(RemoteOptions& into) {
  return {{.name = "address",
           .about = "Where the kiosk is; this machine when left out",
           .type = "ADDRESS[:PORT]",
           .keep = options::read_as("an address like 192.168.0.7 or kiosk.local:5570", link::address_from,
                                    [&into](const link::Address& kiosk) { into.kiosk = kiosk; })},
          options::otherwise({.name = "--as",
                              .about = "What it would be; somebody at the kiosk decides",
                              .type = "PERMISSION",
                              .keep = options::read_as("a permission of a device: " + device_permissions(),
                                                       device_permission_from,
                                                       [&into](Permission kind) { into.pair_as = kind; })},
                             "handheld"),
          options::text("--expect", "The six words that the kiosk shows; then nothing is asked", "WORDS",
                        into.expect),
          options::text("--code", "The six digits that the wall shows while nobody facilitates yet", "DIGITS",
                        into.code),
          options::flag("--yes", "Takes any words; for tests on this machine only", into.yes)};
}

std::string pair_missing(const RemoteOptions& options) {
  if (options.yes && !is_loopback(options.kiosk.host))
    return "--yes is for tests on this machine only; compare the words, or say them with --expect";
  if (options.key_file.empty() && default_key_file().empty())
    return "--key FILE is missing: the file in which the key is to be kept";
  return "";
}

}  // namespace

Kind pair_kind() {
  return {"pair",
          "Has a kiosk let this remote in, once two people have compared six words",
          Face::command_line,
          pair_options,
          pair_missing,
          pair};
}

int pair(const RemoteOptions& typed) {
  RemoteOptions options = typed;
  if (options.key_file.empty()) options.key_file = default_key_file();
  const bool there = std::filesystem::exists(options.key_file);
  link::Keys keys = there ? link::read_keys(options.key_file) : link::make_keys();
  if (!keys.kiosk_key.empty())
    tell(options.key_file + " knows a kiosk already; it is replaced if this one lets it in");
  return Conversation{options, std::move(keys)}.run();
}

}  // namespace hearth::remote
