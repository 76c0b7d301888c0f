#pragma once
// Every command as a form, made from the commands' own declarations: what each does, its fields with types
// and limits, and why it cannot be sent as it is.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "remote/workbench/parts/marked.hpp"
#include "shared/wire/commands.hpp"

namespace hearth::workbench {

class CommandForms {
 public:
  explicit CommandForms(std::vector<wire::CommandDescription> commands) : commands_(std::move(commands)) {}

  // The list, in the room that there is.
  void draw_list(Marks& marks);
  // The form of the chosen one; `against` says why the kiosk would refuse it. Returns what somebody sent.
  std::optional<Command> draw_form(Marks& marks,
                                   const std::function<std::optional<Reason>(const Command&)>& against);

 private:
  void draw_field(Marks& marks, const wire::FieldDescription& field);
  [[nodiscard]] wire::Typed typed() const;

  std::vector<wire::CommandDescription> commands_;
  std::size_t chosen_ = 0;
  std::string wanted_;                          // part of a name
  std::map<std::string, std::string> written_;  // of the chosen one, by field
};

// What may stand in a field, in a few words: "at most 40 characters", "1 to 600 seconds".
[[nodiscard]] std::string limits_of(const wire::FieldDescription& field);

}  // namespace hearth::workbench
