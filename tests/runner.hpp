#pragma once
// Runs the cases that the command line names, and returns what the program returns.

namespace hearth {

int run_cases(int argument_count, char** arguments);

}  // namespace hearth
