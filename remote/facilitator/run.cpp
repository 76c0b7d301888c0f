#include "remote/facilitator/run.hpp"

#include "remote/facilitator/desk.hpp"

namespace hearth::remote {

int run_facilitator(const RemoteOptions& options) {
  Desk desk;
  return run_tablet(options, {"Hearth – facilitator", link::Streams::facilitator, Permission::facilitator},
                    desk);
}

}  // namespace hearth::remote
