#include "shared/options/options.hpp"

#include <CLI/CLI.hpp>
#include <cassert>
#include <iostream>

namespace hearth::options {
namespace {

void keep_or_throw(const Option& option, const std::string& typed) {
  if (const std::string fault = option.keep(typed); !fault.empty())
    throw CLI::ValidationError(option.name, fault);
}

CLI::Option* added_flag(CLI::App& app, const Option& option) {
  if (!option.keep) return app.add_flag(option.name)->description(option.about);
  return app.add_flag_callback(
      option.name, [option] { keep_or_throw(option, {}); }, option.about);
}

CLI::Option* added_value(CLI::App& app, const Option& option) {
  assert(option.keep);
  // A value is kept where CLI11 asks whether it is right, so that it is read once only.
  return app
      .add_option_function<std::string>(
          option.name, [](const std::string&) {}, option.about)
      ->check(CLI::Validator(option.keep, ""))
      ->type_name(option.type);
}

CLI::Option* added_values(CLI::App& app, const Option& option) {
  assert(option.keep);
  const auto keep_all = [option](const std::vector<std::string>& all) {
    for (const std::string& typed : all) keep_or_throw(option, typed);
  };
  return app.add_option_function<std::vector<std::string>>(option.name, keep_all, option.about)
      ->type_name(option.type);
}

CLI::Option* added(CLI::App& app, const Option& option) {
  switch (option.takes) {
    case Takes::nothing:
      return added_flag(app, option);
    case Takes::one:
      return added_value(app, option);
    case Takes::several:
      break;
  }
  return added_values(app, option);
}

void add(CLI::App& app, const Option& option) {
  CLI::Option* typed = added(app, option);
  if (!option.otherwise.empty()) typed->default_str(option.otherwise);
  typed->required(option.required);
  for (const std::string& other : option.excludes) typed->excludes(app.get_option(other));
}

void need_commands(CLI::App& app, Choice choice) {
  switch (choice) {
    case Choice::any:
      break;
    case Choice::at_most_one:
      app.require_subcommand(0, 1);
      break;
    case Choice::exactly_one:
      app.require_subcommand(1);
      break;
  }
}

// `command` must live as long as `app`.
void describe(CLI::App& app, const Command& command, const Program& program, Typed& typed) {
  for (const Option& option : command.options) add(app, option);
  for (const Command& each : command.commands) {
    CLI::App& word = *app.add_subcommand(each.name, each.about);
    word.fallthrough(program.options_anywhere);
    describe(word, each, program, typed);
  }
  need_commands(app, command.choice);
  app.callback([&app, &command, &typed] {
    if (!app.get_subcommands().empty()) return;
    const std::string missing = command.missing ? command.missing() : "";
    if (!missing.empty()) throw CLI::RequiredError(missing, CLI::ExitCodes::RequiredError);
    typed.command = app.get_parent() == nullptr ? "" : command.name;
    typed.run = command.run;
  });
}

}  // namespace

Option required(Option option) {
  option.required = true;
  return option;
}

Option otherwise(Option option, const std::string& value) {
  option.otherwise = value;
  return option;
}

Option excluding(Option option, const std::string& other) {
  option.excludes.push_back(other);
  return option;
}

Typed read(const Program& program, int argument_count, const char* const* arguments) {
  Typed typed;
  CLI::App app{program.itself.about, program.itself.name};
  if (!program.version.empty()) app.set_version_flag("--version", program.version);
  describe(app, program.itself, program, typed);
  app.allow_extras(program.keeps_extras);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::Success& asked) {
    return {app.exit(asked), {}, {}, {}};
  } catch (const CLI::ParseError& wrong) {
    return {wrong_usage(program.itself.name, wrong.what()), {}, {}, {}};
  }
  typed.extras = app.remaining(true);
  return typed;
}

int wrong_usage(const std::string& program_name, const std::string& sentence) {
  std::cerr << program_name << ": " << sentence << " (" << program_name << " --help says more)\n";
  return exit_wrong_usage;
}

}  // namespace hearth::options
