// The entry of every test program that needs no other.
#include "tests/runner.hpp"

int main(int argument_count, char** arguments) {
  return hearth::run_cases(argument_count, arguments);
}
