#define CATCH_CONFIG_RUNNER
#include "tests/runner.hpp"

#include <catch2/catch.hpp>

namespace hearth {

int run_cases(int argument_count, char** arguments) {
  return Catch::Session().run(argument_count, arguments);
}

}  // namespace hearth
