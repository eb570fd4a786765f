package dev.plimsoll.features;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The guides' scenarios by Cucumber's own runner: the steps are plain Cucumber, and ours is no kinder than it. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("guides")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.plimsoll.features.steps")
@ConfigurationParameter(key = "cucumber.object-factory", value = "dev.plimsoll.features.OnDrools")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class PlainCucumberTest {}
