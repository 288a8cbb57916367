def said = new File(basedir, 'build.log').readLines().findResults { line ->
    def found = line =~ /INFO\] (\d+ lifecycle files?[;,] .*)$/
    found ? found[0][1] : null
}
def (first, unchanged, touched, optionChanged, again, outputDeleted, inputDeleted) = said
assert said.size() == 7

assert first =~ /^2 lifecycle files; outputs: \d+ written, 0 unchanged, 0 deleted$/
assert unchanged == '2 lifecycle files, nothing to do'
assert touched == '2 lifecycle files, nothing to do'
assert optionChanged =~ /^2 lifecycle files; outputs: [1-9]\d* written, [1-9]\d* unchanged, [1-9]\d* deleted$/
assert again == first
assert outputDeleted =~ /^2 lifecycle files; outputs: 1 written, [1-9]\d* unchanged, 0 deleted$/
assert inputDeleted =~ /^1 lifecycle file; outputs: 0 written, [1-9]\d* unchanged, [1-9]\d* deleted$/

def files = { File directory ->
    def found = [:]
    directory.eachFileRecurse { if (it.isFile()) found[directory.relativePath(it)] = it.getText('UTF-8') }
    found
}
def kept = files(new File(basedir, 'kept'))
def now = files(new File(basedir, 'target/generated-sources/detent')) + files(new File(basedir, 'target/detent/default/tla'))
assert now.keySet().any { it.endsWith('.java') } && now.keySet().any { it.endsWith('.tla') }
assert now.every { path, text -> kept[path] == text }
assert kept.keySet() - now.keySet() == kept.keySet().findAll { it.contains('it/one') || it.startsWith('gate') }
assert !new File(basedir, 'target/classes/META-INF/detent/gate.lifecycle').exists()
assert new File(basedir, 'target/classes/META-INF/detent/lamp.lifecycle').exists()
