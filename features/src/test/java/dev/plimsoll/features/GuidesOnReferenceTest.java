package dev.plimsoll.features;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** The guides' scenarios, decided by the reference interpreter. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("guides")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.plimsoll.features.steps")
@ConfigurationParameter(key = "cucumber.object-factory", value = "dev.plimsoll.features.OnReference")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class GuidesOnReferenceTest {}
