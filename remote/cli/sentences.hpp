#pragma once
// What the command line tells people, in English; the remotes with a screen take their words from
// assets/texts.

#include <string>

#include "remote/options.hpp"
#include "shared/link/client.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::remote {

// Says a sentence to people, on the standard error output.
void tell(const std::string& sentence);

// Why a command was refused, without a full stop. What is known of the command makes it more exact: the
// limits of the field at fault, or names that are near an unknown one.
[[nodiscard]] std::string refusal_sentence(Reason reason, const std::string& field,
                                           const std::string& command_name);

// Why the kiosk could not be reached, and what may help.
[[nodiscard]] std::string not_reached_sentence(const RemoteOptions& options,
                                               link::ConnectionState connection);

}  // namespace hearth::remote
