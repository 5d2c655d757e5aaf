package org.plimsoll.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the verifier may know. */
@AnalyzeClasses(packages = "org.plimsoll.verifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_SECRETS =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.plimsoll.api.secret..");

    @ArchTest
    static final ArchRule KNOWS_NO_PROVER =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.plimsoll.prover..");

    @ArchTest
    static final ArchRule TALKS_TO_WORKERS_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.plimsoll\\.nativelib\\.Native.*")
            .because("native code runs in a worker process");

    @ArchTest
    static final ArchRule ONE_PACKAGE = classes().should().resideInAPackage("org.plimsoll.verifier");
}
