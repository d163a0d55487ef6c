"""The tail kills elegance: modules, functions and classes have a hard ceiling."""

import ast

MODULE_LINES = 400
TEST_LINES = 600
FUNCTION_LINES = 50
PUBLIC_METHODS = 10


def long_modules(sources, ceiling):
    """Modules over the ceiling, with their length."""
    return [f"{source.path}: {source.lines} lines" for source in sources if source.lines > ceiling]


def long_functions(sources):
    """Functions over the ceiling, decorators and docstring included."""
    return [
        f"{source.path}:{node.lineno}: {node.name} has {length} lines"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := node.end_lineno - node.lineno + 1) > FUNCTION_LINES
    ]


def wide_classes(sources):
    """Public classes with more public methods than one can keep in mind."""
    return [
        f"{source.path}:{node.lineno}: {node.name} has {count} public methods"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")
        and (count := len(public_methods(node))) > PUBLIC_METHODS
    ]


def public_methods(node):
    """What this class lets others call or read, properties included."""
    names = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    return {name for name in names if not name.startswith("_")}


def test_no_module_of_the_core_is_over_400_lines(core):
    assert long_modules(core, MODULE_LINES) == []


def test_no_test_module_is_over_600_lines(suite):
    assert long_modules(suite, TEST_LINES) == []


def test_no_function_is_over_50_lines(core):
    assert long_functions(core) == []


def test_no_public_class_has_over_10_public_methods(core):
    assert wide_classes(core) == []


def test_a_long_module_is_found(plant):
    assert long_modules([plant("x = 1\n" * 400)], MODULE_LINES) == []
    assert len(long_modules([plant("x = 1\n" * 401)], MODULE_LINES)) == 1


def test_a_long_function_is_found(plant):
    body = "    x = 1\n"
    assert long_functions([plant("def long():\n" + body * 49)]) == []
    assert len(long_functions([plant("async def long():\n" + body * 50)])) == 1


def test_a_wide_class_is_found(plant):
    def wide(count):
        return "class Wide:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(count))

    assert wide_classes([plant(wide(10) + "    def _own(self): ...\n")]) == []
    assert wide_classes([plant(wide(11).replace("Wide", "_Wide"))]) == []
    assert len(wide_classes([plant(wide(11))])) == 1
