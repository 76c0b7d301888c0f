#include "remote/cli/pair.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "remote/cli/choose_kiosk.hpp"
#include "remote/cli/sentences.hpp"
#include "shared/link/joining.hpp"
#include "shared/link/key_place.hpp"
#include "shared/options/values.hpp"
#include "shared/room/device_permissions.hpp"

namespace hearth::remote {
namespace {

using link::JoiningNow;

constexpr Duration turn{500};
constexpr std::size_t line_typed_max = 400;

bool is_loopback(const std::string& host) {
  return host.starts_with("127.") || host == "::1" || host == "localhost";
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

// One way in from the first word to the last.
class Conversation {
 public:
  Conversation(const RemoteOptions& options, const link::Address& kiosk, const link::Joiner& joiner)
      : options_(options), kiosk_(kiosk), joiner_(joiner), joining_(kiosk, joiner) {}

  int run() {
    while (true) {
      hear();
      if (const auto code = step(joining_.now())) return *code;
    }
  }

 private:
  enum class Question { none, words, code };

  void hear() {
    const bool asked = asked_ != Question::none && !typed_;
    if (asked) typed_ = typist_.line();
    std::vector<int> watched;
    if (asked && !typed_ && !typist_.gone()) watched.push_back(STDIN_FILENO);
    if (!joining_.wait(typed_ ? Duration{0} : turn, watched).empty()) typist_.take();
  }

  // What the process ends with, once it does.
  std::optional<int> step(JoiningNow now) {
    if (!joining_.words().empty() && !is_over(now)) show_words();
    switch (now) {
      case JoiningNow::calling:
      case JoiningNow::proving:
      case JoiningNow::waiting:
        break;
      case JoiningNow::nobody_answers:
        tell("no kiosk answers at " + to_string(kiosk_) + "; is that its address, and is it on?");
        return exit_not_reached;
      case JoiningNow::full:
        tell_once(now, "others are asking the kiosk already; waiting for a place");
        break;
      case JoiningNow::busy:
        tell_once(now, "another request from this machine has not ended yet; waiting");
        break;
      case JoiningNow::compare:
      case JoiningNow::compare_with_wall:
        return ask_about_words();
      case JoiningNow::code:
      case JoiningNow::code_wrong:
        return ask_for_code(now);
      case JoiningNow::code_closed:
        asked_ = Question::none;
        tell_once(now, "no more codes are taken; somebody has to let this remote in at the kiosk itself");
        break;
      case JoiningNow::in:
        tell("this remote is let in. Its key is " + joiner_.key_file + "; try it: hearth-remote --key " +
             joiner_.key_file + " status");
        return exit_applied;
      case JoiningNow::not_the_same:
      case JoiningNow::refused:
      case JoiningNow::expired:
      case JoiningNow::mixed_up:
      case JoiningNow::other_version:
      case JoiningNow::not_proven:
      case JoiningNow::not_kept:
        return over(now);
    }
    return std::nullopt;
  }

  void tell_once(JoiningNow now, const std::string& sentence) {
    if (told_ == now) return;
    told_ = now;
    tell(sentence);
  }

  void show_words() {
    if (std::exchange(shown_, true)) return;
    std::printf("%s\n", joining_.words().c_str());
    std::fflush(stdout);
  }

  std::optional<int> ask_about_words() {
    if (!options_.expect.empty()) {
      if (wire::are_same_words(options_.expect, joining_.words())) return accept_words();
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
    asked_ = Question::none;
    joining_.say_same_words();
    tell("now somebody at the kiosk has to let this remote in");
    return std::nullopt;
  }

  std::optional<int> refuse_words(const std::string& why) {
    tell(why + ". Nothing was kept; somebody else may be in between");
    joining_.say_other_words();
    return exit_refused;
  }

  std::optional<int> ask_for_code(JoiningNow now) {
    const bool wrong = now == JoiningNow::code_wrong;
    if (!options_.code.empty()) {
      if (wrong) {
        tell("that is not the code on the wall");
        return exit_refused;
      }
      joining_.say_code(options_.code);
      return std::nullopt;
    }
    if (asked_ != Question::code && !typist_.gone()) {
      asked_ = Question::code;
      tell(wrong ? "that was another code; type the six digits on the wall."
                 : "type the six digits that the wall shows.");
    }
    if (!typed_) return std::nullopt;
    asked_ = Question::none;
    joining_.say_code(*std::exchange(typed_, std::nullopt));
    return std::nullopt;
  }

  int over(JoiningNow now) {
    switch (now) {
      case JoiningNow::expired:
        tell("the kiosk does not wait for this remote any more; try again when somebody is at it");
        return exit_not_reached;
      case JoiningNow::not_kept:
        tell(joining_.fault());
        return exit_failed;
      case JoiningNow::refused:
        tell("somebody at the kiosk said no");
        return exit_refused;
      case JoiningNow::other_version:
        tell("the kiosk speaks another version of pairing; update the older of the two");
        return exit_refused;
      case JoiningNow::not_proven:
        tell("whoever let this remote in could not prove to be that kiosk. Nothing was kept");
        return exit_refused;
      default:
        tell("what came did not belong together; somebody else may be in between. Nothing was kept");
        return exit_refused;
    }
  }

  const RemoteOptions& options_;
  link::Address kiosk_;
  link::Joiner joiner_;
  link::Joining joining_;
  Typist typist_;
  std::optional<std::string> typed_;
  std::optional<JoiningNow> told_;
  Question asked_ = Question::none;
  bool shown_ = false;
};

std::vector<options::Option> pair_options(RemoteOptions& into) {
  return {
      {.name = "address",
       .about = "Where the kiosk is; else the kiosk of this machine, or one that is found in this network",
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
  if (options.yes && options.kiosk && !is_loopback(options.kiosk->host))
    return "--yes is for tests on this machine only; compare the words, or say them with --expect";
  if (key_file_meant(options).empty())
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

int pair(const RemoteOptions& options) {
  const link::KeyHere here = link::key_here(key_file_meant(options));
  if (here.is_paired()) tell(here.file + " knows a kiosk already; it is replaced if this one lets it in");
  // Words that are taken unseen are taken from this machine only.
  const auto kiosk = options.kiosk ? options.kiosk : options.yes ? link::Address{} : choose_kiosk();
  if (!kiosk) return exit_wrong_usage;
  return Conversation{options, *kiosk, {options.pair_as, here.file, here.keys, options.within}}.run();
}

}  // namespace hearth::remote
