#pragma once
// What can be typed behind the name of a program, as a value, and reading what was. Help, version and
// mistakes are told alike for every program: help on standard output, a mistake in one sentence on standard
// error.
//
// Any thread. The functions of the description are called while read() reads; what they keep values in must
// live until then.

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hearth::options {

inline constexpr int exit_wrong_usage = 64;  // EX_USAGE of sysexits.h

// Keeps a value as it was typed. Returns what is wrong with it, without a full stop; empty when nothing is.
// "--days: " is put in front.
using Keep = std::function<std::string(const std::string& typed)>;

enum class Takes {
  nothing,  // a flag; it is kept with an empty value, and not when somebody types "--json=false"
  one,      // typed twice, it is a mistake
  several,  // one or more
};

// values.hpp makes the usual ones.
struct Option {
  std::string name;           // "--days"; without dashes it goes by its place
  std::string about = {};     // in --help
  std::string type = "TEXT";  // what --help calls the value; flags have none
  Keep keep = {};             // a flag may be without: then it only has to stand there
  Takes takes = Takes::one;
  std::string otherwise = {};  // in --help: the value when nothing is typed
  bool required = false;
  std::vector<std::string> excludes = {};  // names of options in front of this one in the list
};

[[nodiscard]] Option required(Option option);
[[nodiscard]] Option otherwise(Option option, const std::string& value);
[[nodiscard]] Option excluding(Option option, const std::string& other);

// How many of the commands of a command (or program) are to be typed.
enum class Choice { any, at_most_one, exactly_one };

// A word like `devices` and what may be typed behind it; or the program itself.
struct Command {
  std::string name;
  std::string about;  // in --help
  std::vector<Option> options = {};
  std::vector<Command> commands = {};
  Choice choice = Choice::any;  // of `commands`
  // Asked of a command behind which no other was typed, when all has been read: what is missing in what was
  // typed, as a sentence without a full stop; empty when nothing is.
  std::function<std::string()> missing = {};
  // Does what was asked, and returns what the process is to return. Handed back by read(), not called.
  std::function<int()> run = {};
};

struct Program {
  Command itself;                 // its name stands in help and in front of every mistake
  std::string version = {};       // what --version prints; empty: there is no such option
  bool options_anywhere = false;  // its options may stand behind a command as well
  bool keeps_extras = false;      // words that nothing takes are handed back; else they are a mistake
};

struct Typed {
  // Set: the program is to end with it at once. It was asked for help or version and that was printed (0), or
  // something is wrong and has been told (exit_wrong_usage).
  std::optional<int> exit_code;
  std::string command;       // the last that was typed; empty: none was
  std::function<int()> run;  // of that command, or of the program itself; may be empty
  std::vector<std::string> extras;
};

[[nodiscard]] Typed read(const Program& program, int argument_count, const char* const* arguments);

// Tells what only the program can see to be wrong, as read() does. Returns exit_wrong_usage.
[[nodiscard]] int wrong_usage(const std::string& program_name, const std::string& sentence);

}  // namespace hearth::options
