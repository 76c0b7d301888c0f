#include "remote/handheld/learn.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "remote/handheld/learning.hpp"
#include "remote/handheld/options.hpp"
#include "remote/handheld/source_for.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::handheld {
namespace {

const char* in_words(Action action) {
  switch (action) {
    case Action::next:
      return "on to the next person or part";
    case Action::back:
      return "back to the part before";
    case Action::next_stage:
      return "on to the next part, whoever waits";
    case Action::pause:
      return "stop the clocks, and let them go on";
    case Action::more_time:
      return "a minute more for whoever speaks";
    case Action::bell:
      return "ring the bell, where there is one";
    case Action::quiet:
      return "darken the wall, and give it back";
    case Action::crisis:
      return "show whom to call; it will have to be held";
    case Action::done:
      return "I have finished";
    case Action::pass:
      return "I would rather not";
    case Action::pass_piece:
      return "hand the talking piece on";
  }
  return "";
}

void say(const std::string& line) {
  std::puts(line.c_str());
  std::fflush(stdout);
}

void ask_for(const Learning& learning) {
  if (const auto action = learning.asked())
    say("Press what should mean *" + std::string{name_of(*action)} + "* (" + in_words(*action) +
        "), or Enter for nothing.");
}

// What came of a press, in words, and the next question.
void answer(const Learning& learning, Learning::Took took) {
  switch (took) {
    case Learning::Took::nothing:
      break;
    case Learning::Took::learnt:
      ask_for(learning);
      break;
    case Learning::Took::means_other:
      say("That means something else already. Press another, or Enter for nothing.");
      break;
    case Learning::Took::must_be_held:
      say("That cannot be held. Press a key or a button, or Enter for nothing.");
      break;
  }
}

// Whether Enter was pressed on the terminal; forgets a terminal that has ended.
bool enter_pressed(pollfd& terminal) {
  if (terminal.revents == 0) return false;
  std::array<char, 256> typed{};
  const ssize_t count = ::read(STDIN_FILENO, typed.data(), typed.size());
  if (count <= 0) terminal.fd = -1;
  return count > 0 && std::find(typed.begin(), typed.begin() + count, '\n') != typed.begin() + count;
}

void learn_all(Source& source, Learning& learning, bool from_a_device) {
  pollfd terminal{from_a_device ? STDIN_FILENO : -1, POLLIN, 0};
  link::SteadyTime asked_at = link::steady_now();
  ask_for(learning);
  while (learning.asked() && !source.has_ended()) {
    std::vector<pollfd> waiting{terminal};
    for (const int descriptor : source.descriptors()) waiting.push_back({descriptor, POLLIN, 0});
    const Duration left = link::later(asked_at, asked_for) - link::steady_now();
    const int ready =
        ::poll(waiting.data(), waiting.size(), static_cast<int>(std::max(left, Duration{0}).count()));
    terminal = waiting.front();
    const auto before = learning.asked();
    for (const Input& input : source.read()) answer(learning, learning.take(input));
    for (const std::string& note : source.take_notes()) say(note);
    const bool in_vain = ready == 0 && link::steady_now() >= link::later(asked_at, asked_for);
    if (learning.asked() == before && (in_vain || enter_pressed(terminal))) {
      learning.skip();
      ask_for(learning);
    }
    if (learning.asked() != before) asked_at = link::steady_now();
  }
}

}  // namespace

int learn_handheld(const remote::RemoteOptions& options) {
  const std::filesystem::path file = options.learn_file;
  std::error_code fault;
  if (std::filesystem::exists(file, fault))
    throw std::runtime_error{file.string() + " is there already and is not replaced; choose another name"};
  const Role role = role_of(options);
  FoundSource found = source_for(options);
  Learning learning{role};
  learn_all(*found.source, learning, options.events_file.empty());
  if (learning.mapping().empty())
    throw std::runtime_error{"nothing was pressed, so " + file.string() + " was not written"};
  wire::replace_file(file, text_of(learning.mapping(), role), wire::Readers::everybody);
  say(file.string() + " is written. Use it with --map " + file.string());
  return remote::exit_applied;
}

}  // namespace hearth::handheld
