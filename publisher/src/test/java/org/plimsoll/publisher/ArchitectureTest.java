package org.plimsoll.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the publisher may know. */
@AnalyzeClasses(packages = "org.plimsoll.publisher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_STRATA = noClasses()
            .that()
            .resideOutsideOfPackage("org.plimsoll.publisher.pricing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.opengamma..");

    @ArchTest
    static final ArchRule KNOWS_NO_SECRETS =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.plimsoll.api.secret..");

    /** Their results may differ in the last bit between machines. */
    @ArchTest
    static final ArchRule TRANSCENDENTALS_ARE_STRICT = noClasses()
            .should()
            .callMethod(Math.class, "exp", double.class)
            .orShould()
            .callMethod(Math.class, "log", double.class)
            .orShould()
            .callMethod(Math.class, "pow", double.class, double.class);
}
