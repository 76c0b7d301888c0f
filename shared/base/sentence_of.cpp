#include "shared/base/sentence_of.hpp"

#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>

namespace hearth {
namespace {

constexpr const char* our_mistake =
    "this is a mistake in the program itself; please report it, with what was done before";

}  // namespace

std::string sentence_of(const std::exception_ptr& fault) {
  try {
    if (fault) std::rethrow_exception(fault);
  } catch (const std::filesystem::filesystem_error& error) {
    const std::string path = error.path1().string();
    return (path.empty() ? "a file" : path) + ": " + error.code().message();
  } catch (const std::system_error& error) {
    return "the operating system refused something: " + error.code().message();
  } catch (const std::runtime_error& error) {
    if (*error.what() != '\0') return error.what();
  } catch (const std::bad_alloc&) {
    return "there is not enough memory";
  } catch (...) {
  }
  return our_mistake;
}

}  // namespace hearth
