#include "shared/base/sentence_of.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

using namespace hearth;

namespace {

template <class Throw>
std::string said(const Throw& fault) {
  try {
    fault();
  } catch (...) {
    return sentence_of(std::current_exception());
  }
  return {};
}

}  // namespace

TEST_CASE("our own sentences are said as they are") {
  CHECK(said([] { throw std::runtime_error("the disk is full"); }) == "the disk is full");
}

TEST_CASE("no raw sentence of the standard library reaches a person") {
  CHECK(said([] { (void)std::filesystem::file_size("/nowhere/file"); }) ==
        "/nowhere/file: No such file or directory");
  CHECK(said([] {
          throw std::filesystem::filesystem_error("status", std::make_error_code(std::errc::io_error));
        }) == "a file: Input/output error");
  CHECK(said([] { throw std::bad_alloc(); }) == "there is not enough memory");
  const std::string ours =
      "this is a mistake in the program itself; please report it, with what was done before";
  CHECK(said([] { (void)std::vector<int>{}.at(1); }) == ours);
  CHECK(said([] { (void)std::stoi("x"); }) == ours);
  CHECK(said([] { throw std::runtime_error(""); }) == ours);
  CHECK(said([] { throw 42; }) == ours);
  CHECK(sentence_of(nullptr) == ours);
}
